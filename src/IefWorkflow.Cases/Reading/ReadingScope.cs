using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Whether a file lies in the scope of a reader: that of acts, narrowed to what the role is for.</summary>
internal static class ReadingScope
{
    /// <summary>Why a reader may not open a file; null when they may.</summary>
    public static async ValueTask<ActAnswer.Refused?> RefuseAsync(CaseSession session, Actor actor, CaseFile file, CancellationToken cancellationToken)
    {
        if (actor.Role is not Role.Mayor && !ReadingRights.OpensFiles(actor.Role)) return Forbidden($"Le rôle « {actor.Role.Label()} » n'ouvre aucun dossier.");
        if (!Rights.Reaches(actor, file)) return Rights.OutOfScope(actor, file);

        return actor.Role switch
        {
            Role.Doctor => await IsAsync(session, file, request => request.Ground.IsMedical(), cancellationToken) ? null : Forbidden($"Le dossier {file.Number} ne demande pas l'avis d'un médecin."),
            Role.Member => await RefuseMemberAsync(session, actor, file, cancellationToken) is { } closed ? Forbidden(closed) : null,
            Role.Mayor => await IsOfCommuneAsync(session, actor, file, cancellationToken) ? null : Forbidden($"Le dossier {file.Number} ne concerne pas un enfant de votre commune."),
            _ => null,
        };
    }

    /// <summary>The communes of a town hall's account.</summary>
    public static async ValueTask<IReadOnlyList<string>> CommunesAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken) =>
        (await session.Db.Accounts.FindAsync([actor.AccountId], cancellationToken))?.Communes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static ActAnswer.Refused Forbidden(string message) => new(RefusalKind.Forbidden, message, null);

    private static async ValueTask<bool> IsAsync(CaseSession session, CaseFile file, Func<AuthorisationRequest, bool> condition, CancellationToken cancellationToken) =>
        await session.Db.Set<AuthorisationRequest>().FindAsync([file.Id], cancellationToken) is { } request && condition(request);

    /// <summary>A member reads while the mandate runs: the sittings to which the member is convened, and their appeals.</summary>
    private static async ValueTask<string?> RefuseMemberAsync(CaseSession session, Actor actor, CaseFile file, CancellationToken cancellationToken)
    {
        var seats = (await session.Db.Set<SeatHolder>().Where(holder => holder.AccountId == actor.AccountId).ToListAsync(cancellationToken)).Where(holder => holder.SitsOn(session.Today)).Select(holder => holder.Id).ToList();
        if (seats.Count == 0) return "Vous n'avez pas de mandat en cours à la commission\u00A0: ses dossiers ne vous sont pas ouverts.";
        var convened = session.Db.Set<Convocation>().Where(convocation => seats.Contains(convocation.HolderId)).Select(convocation => convocation.SittingId);
        if (file.Kind is CaseKind.Sitting) return await convened.AnyAsync(sittingId => sittingId == file.Id, cancellationToken) ? null : $"Vous n'êtes pas convoqué à la séance {file.Number}.";
        if (file.Kind is not CaseKind.Appeal) return null;

        return await session.Db.Set<AgendaItem>().AnyAsync(item => item.AppealId == file.Id && item.LeftBecause == null && convened.Contains(item.SittingId), cancellationToken)
            ? null
            : $"Le recours {file.Number} n'est pas à l'ordre du jour d'une séance à laquelle vous êtes convoqué.";
    }

    private static async ValueTask<bool> IsOfCommuneAsync(CaseSession session, Actor actor, CaseFile file, CancellationToken cancellationToken)
    {
        var communes = await session.CommunesAsync(actor, cancellationToken);
        return await IsAsync(session, file, request => communes.Any(commune => PersonName.Same(commune, request.Commune)), cancellationToken);
    }
}
