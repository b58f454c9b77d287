using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Law;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Operations;

/// <summary><c>db migrate</c>, <c>check</c>, <c>backup</c> and <c>restore</c>: what is stored, kept whole.</summary>
internal static class DbCommand
{
    /// <summary>Builds the group.</summary>
    public static Command Build() => new("db", "La base et les pièces : mise à jour, contrôle, sauvegarde, restauration.".WithNbsp()) { BuildMigrate(), BuildCheck(), BuildBackup(), BuildRestore() };

    private static Command BuildMigrate() => OperationOptions.Command("migrate", "Met les tables à jour, et les crée si besoin.", needsDatabase: false, async (result, host, cancellationToken) =>
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        var (applied, refused) = await DatabaseMigration.RunAsync(host.Service<IefDbContext>(), cancellationToken);
        if (refused is not null) return OperationHost.Refuse(error, host.Place.Shown, refused);

        foreach (var migration in applied) output.WriteLine(migration);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{applied.Count} migrations appliquées, {host.Place.Shown} est à jour"));
        return ExitCode.Ok;
    });

    private static Command BuildCheck()
    {
        var json = LawArguments.Json();
        return OperationOptions.Command("check", "Contrôle la base, les journaux, les échéances, les invariants et l'empreinte de chaque pièce.", needsDatabase: true, async (result, host, cancellationToken) =>
        {
            var output = result.InvocationConfiguration.Output;
            var report = await DatabaseCheck.RunAsync(host.Session, host.Service<IPieceStore>(), cancellationToken);
            output.WriteLine(result.GetValue(json) ? JsonOutput.Write(report) : Text(report));
            return report.Findings.Count == 0 ? ExitCode.Ok : ExitCode.Difference;
        }, json);
    }

    private static string Text(CheckReport report) => string.Join('\n',
    [
        .. report.Findings.Select(finding => $"{finding.Number} {finding.Code}\u00A0: {finding.What} {finding.Remedy}"),
        .. report.Waiting > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{report.Waiting} échéances ou rappels attendent la boucle du service")] : Array.Empty<string>(),
        string.Create(CultureInfo.InvariantCulture, $"{report.Files} dossiers, {report.JournalEntries} entrées de journal, {report.Contents} contenus, {report.Findings.Count} anomalies"),
    ]);

    private static Command BuildBackup()
    {
        var to = new Option<string>("--to") { HelpName = "FILE.zip", Description = "Archive à écrire ; elle ne doit pas exister.".WithNbsp() };
        var command = OperationOptions.Command("backup", "Sauvegarde la base et les pièces dans une archive, pendant que le service tourne.", needsDatabase: true, async (result, host, cancellationToken) =>
        {
            var target = Path.GetFullPath(result.GetRequiredValue(to));
            var answer = await new Backup(host.Place, host.PiecesFolder, TimeProvider.System).WriteAsync(target, cancellationToken);
            var told = Tell(result, answer, "sauvegardés");
            return answer is BackupAnswer.Done made && !await IsNotedAsync(result, host, Path.GetFileName(target), made, cancellationToken) ? ExitCode.Difference : told;
        }, to);
        LawArguments.Require(command, to);
        return command;
    }

    /// <summary>Notes a backup in the register of the service; the archive stands even where that cannot be done.</summary>
    private static async Task<bool> IsNotedAsync(ParseResult result, OperationHost host, string fileName, BackupAnswer.Done made, CancellationToken cancellationToken)
    {
        try
        {
            await host.Service<BackupBook>().NoteAsync(Operator.Of(Environment.UserName), fileName, made, cancellationToken);
            return true;
        }
        catch (Exception failure) when ((failure as DbException ?? failure.InnerException) is DbException cause)
        {
            result.InvocationConfiguration.Error.WriteLine($"La sauvegarde est faite, mais n'a pas pu être inscrite au registre\u00A0: {cause.Message}");
            return false;
        }
    }

    private static Command BuildRestore()
    {
        var from = new Option<string>("--from") { HelpName = "FILE.zip", Description = "Archive écrite par « ief db backup ».".WithNbsp() };
        var command = OperationOptions.Command("restore", "Restaure une sauvegarde dans une base et un dossier vides, après avoir vérifié chaque empreinte.", needsDatabase: false, async (result, host, cancellationToken) =>
            Tell(result, await new Restoration(host.Place, host.PiecesFolder).ReadAsync(Path.GetFullPath(result.GetRequiredValue(from)), cancellationToken), "restaurés"), from);
        LawArguments.Require(command, from);
        return command;
    }

    private static int Tell(ParseResult result, BackupAnswer answer, string done) => answer.Match(
        made =>
        {
            foreach (var warning in made.Warnings) result.InvocationConfiguration.Error.WriteLine(warning);
            result.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Base et {made.Manifest.Entries.Count - 1} contenus {done} ({made.Manifest.Entries.Sum(entry => entry.Size)} octets), état du {made.Manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC"));
            return made.Warnings.Count == 0 ? ExitCode.Ok : ExitCode.Difference;
        },
        refused =>
        {
            foreach (var reason in refused.Reasons) result.InvocationConfiguration.Error.WriteLine(reason);
            return ExitCode.BadInput;
        });
}
