using System.CommandLine;
using System.Globalization;
using IefWorkflow.Cases.Export;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.People;
using IefWorkflow.Cli.Law;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Operations;

/// <summary><c>export case NUMBER</c>: everything of one file in an archive, for one reader.</summary>
internal static class ExportCommand
{
    /// <summary>Builds the group.</summary>
    public static Command Build() => new("export", "Les exports.") { BuildCase() };

    private static Command BuildCase()
    {
        var number = new Argument<string>("NUMBER") { Description = "Numéro du dossier." };
        LawArguments.RefuseOptions(number);
        var to = new Option<string>("--to") { HelpName = "FILE.zip", Description = "Archive à écrire ; elle ne doit pas exister.".WithNbsp() };
        var reader = new Option<string?>("--for") { HelpName = "SIGN-IN", Description = "Identifiant de la personne pour qui l'export est fait, et dont il suit les droits ; par défaut le service qui suit le dossier.".WithNbsp() };
        var command = OperationOptions.Command("case", "Exporte un dossier : pièces, courriers, chronologie, échéances, inventaire, journal.", needsDatabase: true, async (result, host, cancellationToken) =>
        {
            var (error, asked, target) = (result.InvocationConfiguration.Error, result.GetRequiredValue(number), Path.GetFullPath(result.GetRequiredValue(to)));
            if (File.Exists(target)) return OperationHost.Refuse(error, target, "le fichier existe déjà : donnez un autre nom.");
            if (await ActorAsync(host, result.GetValue(reader), asked, cancellationToken) is not { } actor) return OperationHost.Refuse(error, result.GetValue(reader) ?? asked, "aucun compte ouvert n'a cet identifiant : voyez « ief user list ».");

            return await host.Service<CaseExporter>().GatherAsync(actor, asked, cancellationToken) switch
            {
                CaseExportAnswer.Gathered { Export: var export } => await WriteAsync(export, target, result.InvocationConfiguration, cancellationToken),
                CaseExportAnswer.Refused { Refusal: var refusal } => OperationHost.Refuse(error, asked, refusal.Message),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }, number, to, reader);
        LawArguments.Require(command, to);
        return command;
    }

    private static async Task<Actor?> ActorAsync(OperationHost host, string? reader, string number, CancellationToken cancellationToken)
    {
        if (reader is not null) return await host.Service<AccountDesk>().FindAsync(reader, cancellationToken) is { IsActive: true } account ? account.ToActor() : null;

        // A number that no file has is refused by the export itself, whoever asks.
        return await host.Session.FindAsync(number, cancellationToken) is { } file ? Operator.ForServiceOf(Environment.UserName, file.Kind) : Operator.Of(Environment.UserName);
    }

    private static async Task<int> WriteAsync(CaseExport export, string target, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        IReadOnlyList<ExportDocument> missing;
        var aside = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write)) missing = await export.WriteAsync(file, cancellationToken);
            File.Move(aside, target, overwrite: false);
        }
        finally
        {
            File.Delete(aside);
        }

        foreach (var document in missing) console.Error.WriteLine($"{document.Code}\u00A0: le contenu est absent ou altéré ({document.Digest}).");
        console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Dossier {export.View.Number}\u00A0: {export.Documents.Count} documents à l'inventaire, {export.Documents.Count(document => document.Name is not null) - missing.Count} joints, {FrenchText.Shown(target)}"));
        return missing.Count == 0 ? ExitCode.Ok : ExitCode.Difference;
    }
}
