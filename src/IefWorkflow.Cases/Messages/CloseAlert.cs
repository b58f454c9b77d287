using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Messages;

/// <summary>Settles an alert of a file, saying what was done about it.</summary>
[Act(
    "clore-alerte", "Clore une alerte", Role.Clerk, Role.Dasen, Role.Doctor, Role.Head, Role.Secretary, Role.President, Role.Administrator,
    On = [CaseKind.Request, CaseKind.Appeal, CaseKind.Sitting, CaseKind.Mandates, CaseKind.ResidenceChange, CaseKind.BreachReport, CaseKind.DepartmentalBody])]
public sealed class CloseAlert : Act
{
    /// <summary>The identifier of the alert.</summary>
    [Field("alerte", "Alerte")]
    public required string AlertId { get; init; }

    /// <summary>What was done about it.</summary>
    [Field("suite", "Suite donnée", Help = "Ce que vous avez fait, ou pourquoi il n'y a rien à faire")]
    public required string Outcome { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (string.IsNullOrWhiteSpace(Outcome)) return BadInput("Dites quelle suite vous donnez à l'alerte.");
        if (await session.Db.Alerts.FindAsync([AlertId], cancellationToken) is not { } alert || alert.CaseId != file.Id) return BadInput($"Le dossier {file.Number} n'a pas cette alerte.");
        if (alert.Role != context.Actor.Role && context.Actor.Role is not Role.Administrator) return new ActAnswer.Refused(RefusalKind.Forbidden, "Cette alerte revient à un autre rôle.", null);
        if (alert.ClosedAt is not null) return NotExpected("Cette alerte est déjà close.");

        alert.ClosedAt = session.Now;
        return null;
    }
}
