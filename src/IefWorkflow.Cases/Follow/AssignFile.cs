using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Follow;

/// <summary>Hands a file to somebody who may follow it, or puts it back among those to take.</summary>
[Act("confier-dossier", "Confier le dossier", Role.Clerk, Role.Dasen, Role.Secretary, On = [CaseKind.Request, CaseKind.Appeal, CaseKind.ResidenceChange, CaseKind.BreachReport])]
public sealed class AssignFile : Act
{
    /// <summary>The account that follows it from now on; null for nobody.</summary>
    [Field("a", "Confié à", Help = "Personne\u00A0: le dossier revient parmi ceux à prendre")]
    public string? HolderId { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var file = context.File;
        if (file.ClosedOn is not null) return NotExpected($"Le dossier {file.Number} est clos\u00A0: il n'y a plus à le confier.");
        if (file.HolderId == HolderId) return NotExpected(HolderId is null ? $"Personne ne suit le dossier {file.Number}." : $"Cette personne suit déjà le dossier {file.Number}.");
        if (HolderId is { } id && (await context.Session.Db.Accounts.FindAsync([id], cancellationToken) is not { } account || !FollowRules.MayFollow(account, file)))
        {
            return BadInput($"Cette personne ne peut pas suivre le dossier {file.Number}\u00A0: choisissez un gestionnaire, un DASEN ou un secrétariat de son ressort.");
        }

        file.HolderId = HolderId;
        return null;
    }
}
