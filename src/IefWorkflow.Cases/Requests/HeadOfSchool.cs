using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Requests;

/// <summary>Whether somebody reaches what is asked of the head of the child's school (R131-11-7). Where nobody does, the service is told, so that no opinion is lost and no family waits for it (OQ-08).</summary>
internal static class HeadOfSchool
{
    /// <summary>What the identifiers of its alerts begin with.</summary>
    public const string AlertPrefix = "avis-directeur:";

    /// <summary>Whether something is expected of the head on a file.</summary>
    public static async ValueTask<bool> AwaitsHeadAsync(this CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        (await session.Tasks.OpenAsync(file.Id, cancellationToken)).Any(task => task.Role is Role.Head);

    /// <summary>Raises the alert when nobody reaches what is asked of the head, and takes it back when its cause is gone.</summary>
    /// <remarks>An alert that the service settled stays settled while its cause is the same; one that nobody settled leaves no trace, and is raised again should its cause come back.</remarks>
    public static async ValueTask WatchHeadAsync(this CaseSession session, CaseFile file, bool isAwaited, CancellationToken cancellationToken)
    {
        var cause = isAwaited ? await CauseAsync(session, file, cancellationToken) : null;
        var key = $"{AlertPrefix}{file.Id}:{file.SchoolCode ?? "inconnu"}";
        var open = await session.Db.Alerts.Where(alert => alert.CaseId == file.Id && alert.ClosedAt == null && alert.Id.StartsWith(AlertPrefix)).ToListAsync(cancellationToken);
        session.Db.Alerts.RemoveRange(open.Where(alert => cause is null || alert.Id != key));
        if (cause is not null) await session.Outbox.AlertAsync(file, Role.Clerk, key, $"Dossier {file.Number}\u00A0: {cause}", cancellationToken);
    }

    private static async ValueTask<string?> CauseAsync(CaseSession session, CaseFile file, CancellationToken cancellationToken)
    {
        if (file.SchoolCode is not { } code)
        {
            return "l'avis du directeur est attendu, mais l'établissement de l'enfant n'est pas connu. Faites « Désigner l'établissement d'inscription ». La famille n'a pas à en pâtir\u00A0: sans avis, le DASEN le constate et examine la demande.";
        }

        var heads = await session.Db.Accounts.AsNoTracking().Where(account => account.Role == Role.Head && account.IsActive).ToListAsync(cancellationToken);
        return heads.Exists(head => Rights.Reaches(head.ToActor(), file))
            ? null
            : $"l'avis du directeur est attendu, mais aucun compte ouvert n'est celui du directeur de l'établissement {code}. Corrigez le code, faites ouvrir le compte, ou envoyez la lettre L-10. La famille n'a pas à en pâtir\u00A0: sans avis, le DASEN le constate et examine la demande.";
    }
}
