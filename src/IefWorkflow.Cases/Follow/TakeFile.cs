using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Follow;

/// <summary>Takes a file that nobody follows. It changes who looks after it, never who may act.</summary>
[Act("prendre-dossier", "Prendre le dossier", Role.Clerk, Role.Dasen, Role.Secretary, On = [CaseKind.Request, CaseKind.Appeal, CaseKind.ResidenceChange, CaseKind.BreachReport])]
public sealed class TakeFile : Act
{
    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var file = context.File;
        if (file.ClosedOn is not null) return NotExpected($"Le dossier {file.Number} est clos\u00A0: il n'y a plus à le prendre.");
        if (file.HolderId == context.Actor.AccountId) return NotExpected($"Vous suivez déjà le dossier {file.Number}.");
        if (file.HolderId is { } other)
        {
            var name = (await context.Session.Db.Accounts.FindAsync([other], cancellationToken))?.Name ?? "une autre personne";
            return NotExpected($"Le dossier {file.Number} est suivi par {name}\u00A0: demandez-lui de vous le confier, ou confiez-le vous.");
        }

        file.HolderId = context.Actor.AccountId;
        return null;
    }
}
