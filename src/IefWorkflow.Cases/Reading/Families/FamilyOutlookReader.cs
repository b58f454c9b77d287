using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading.Families;

/// <summary>Tells a family what its file holds for it.</summary>
public static class FamilyOutlookReader
{
    /// <summary>The outlook of a file; null when it is not a request or an appeal of that family.</summary>
    public static async Task<FamilyOutlook?> OutlookAsync(this CaseSession session, Actor actor, string number, CancellationToken cancellationToken)
    {
        if (actor.Role is not Role.Family || await session.FindAsync(number, cancellationToken) is not { } file || !Rights.Reaches(actor, file)) return null;

        var notifications = await session.Db.Set<LegalNotification>().AsNoTracking().Where(notification => notification.CaseId == file.Id).OrderBy(notification => notification.DispatchedOn).ThenBy(notification => notification.Id).ToListAsync(cancellationToken);
        var outlook = file.Kind switch
        {
            CaseKind.Request => await new RequestOutlook(session, file, notifications).ReadAsync(cancellationToken),
            CaseKind.Appeal => await new AppealOutlook(session, file, notifications).ReadAsync(cancellationToken),
            _ => null,
        };
        return outlook is null ? null : outlook with { WaitsSince = WaitsSince(notifications), Letters = await LettersAsync(session, file, notifications, cancellationToken) };
    }

    /// <summary>The decision in force, when the family may read it.</summary>
    internal static async ValueTask<FamilyDecision?> DecisionAsync(CaseSession session, CaseFile file, IReadOnlyList<LegalNotification> notifications, DateOnly? until, CancellationToken cancellationToken)
    {
        if (await session.DecisionInForceAsync(file.Id, cancellationToken) is not { } decision) return null;

        var sent = notifications.LastOrDefault(notification => notification.DecisionId == decision.Id);
        if (decision.SignedById is not null && (sent is null || !NotificationDesk.ReachedFamily(sent))) return null;

        return new FamilyDecision(decision.Kind, decision.On, decision.Years, decision.Years > 0 || sent is null ? until : null, decision.ReasonsOfLaw, decision.ReasonsOfFact, sent?.Channel, sent?.DispatchedOn, sent?.NotifiedOn);
    }

    private static DateOnly? WaitsSince(List<LegalNotification> notifications) =>
        notifications is [.., { Channel: NotificationChannel.RegisteredElectronic, ReceivedOn: null, NotifiedOn: null, DecisionId: not null } waiting] ? waiting.DispatchedOn : null;

    private static async ValueTask<IReadOnlyList<FamilyLetter>> LettersAsync(CaseSession session, CaseFile file, IReadOnlyList<LegalNotification> notifications, CancellationToken cancellationToken)
    {
        var letters = await session.Db.Letters.AsNoTracking().Where(letter => letter.CaseId == file.Id && letter.IssuedOn != null).OrderByDescending(letter => letter.PreparedOn).ThenByDescending(letter => letter.Id).ToListAsync(cancellationToken);
        return [.. letters.Where(letter => FamilyLetters.Shows(letter, notifications)).Select(letter => new FamilyLetter(letter.Id, letter.Code, letter.Title, letter.IssuedOn!.Value))];
    }
}
