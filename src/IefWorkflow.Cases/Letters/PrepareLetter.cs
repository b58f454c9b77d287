using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Letters;

/// <summary>Prepares a letter from the data of the file.</summary>
[Activity("Ief", "Courriers", "Prépare un courrier à partir des données du dossier.", DisplayName = "Préparer un courrier")]
public sealed class PrepareLetter(CaseSession session) : AutomaticActivity(session)
{
    /// <summary>The code of the letter.</summary>
    [Input(DisplayName = "Modèle", UIHint = "dropdown", IsRequired = true, Options =
        ["L-01", "L-02", "L-03", "L-04", "L-05", "L-06", "L-07", "L-08", "L-09", "L-10", "L-11", "L-12", "L-13", "L-14", "L-14b", "L-15", "L-16", "L-17", "L-18", "L-19", "L-20", "L-21", "L-22a", "L-22b", "L-22c", "L-22d", "L-23", "L-24", "L-25", "L-26", "L-27", "L-28", "L-29", "L-30", "L-31"])]
    public Input<string> Code { get; set; } = null!;

    /// <summary>Whom it is for, where it is not the usual addressee.</summary>
    [Input(DisplayName = "Destinataire", Description = "S'il n'est pas le destinataire habituel du modèle.")]
    public Input<string> Addressee { get; set; } = null!;

    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var code = context.Get(Code) ?? "";
        if (LetterCatalogue.Find(code) is null) throw new ActivityFaultException($"Le modèle de courrier « {code} » n'existe pas.", null, null, null);

        var fields = (await Session.FactsAsync(file, cancellationToken)).LetterFields();
        fields["numero"] = file.Number;
        await Session.Letters.PrepareAsync(file, code, context.IdempotencyKey, fields, context.Get(Addressee) is { Length: > 0 } addressee ? addressee : null, cancellationToken);
        return null;
    }
}
