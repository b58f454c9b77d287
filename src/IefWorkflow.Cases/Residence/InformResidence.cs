using System.Globalization;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Residence;

/// <summary>Prepares the letters that a change of residence calls for (R131-11-9), and says whether another département is concerned.</summary>
[Activity("Ief", "Résidence", "Prépare l'accusé de réception, la lettre à chaque maire et, vers un autre département, la copie au DASEN d'arrivée (R131-11-9).", DisplayName = "Courriers du changement de résidence")]
[Outcomes(SameDepartement, OtherDepartement, OtherAcademy)]
public sealed class InformResidence(CaseSession session) : AutomaticActivity(session)
{
    /// <summary>The outcome when the département is the same.</summary>
    public const string SameDepartement = "Même département";

    /// <summary>The outcome when the child moves to another département of the académie.</summary>
    public const string OtherDepartement = "Autre département";

    /// <summary>The outcome when the child moves to another académie.</summary>
    public const string OtherAcademy = "Autre académie";

    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var change = await Session.ResidenceChangeAsync(file, cancellationToken);
        var recipients = change.Recipients(Session.Settings.Councils);
        await PrepareAsync(context, file, change, "L-22a", 0, null, cancellationToken);
        for (var index = 0; index < recipients.Mayors.Count; index++)
        {
            await PrepareAsync(context, file, change, "L-22b", index + 1, $"Mairie {LetterSettings.WithDe(recipients.Mayors[index])}", cancellationToken);
        }

        if (recipients.CopyToDasen is not { } arrival) return SameDepartement;

        await PrepareAsync(context, file, change, "L-22c", 0, $"Directeur académique des services de l'éducation nationale (département {arrival})", cancellationToken);
        return Session.Settings.Departements.Contains(arrival) ? OtherDepartement : OtherAcademy;
    }

    private async ValueTask PrepareAsync(ActivityContext context, CaseFile file, ResidenceChange change, string code, int index, string? addressee, CancellationToken cancellationToken)
    {
        var fields = change.LetterFields();
        fields["numero"] = file.Number;
        await Session.Letters.PrepareAsync(file, code, string.Create(CultureInfo.InvariantCulture, $"{context.IdempotencyKey}:{code}:{index}"), fields, addressee, cancellationToken);
    }
}
