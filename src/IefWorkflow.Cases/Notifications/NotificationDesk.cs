using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Notifications;

/// <summary>Finds notifications, and says from which day they count.</summary>
internal static class NotificationDesk
{
    /// <summary>The notification sent last on a file; null when none was.</summary>
    public static async ValueTask<LegalNotification?> LastNotificationAsync(this CaseSession session, string caseId, CancellationToken cancellationToken) =>
        await session.Db.Set<LegalNotification>().Where(notification => notification.CaseId == caseId)
            .OrderByDescending(notification => notification.DispatchedOn).ThenByDescending(notification => notification.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Whether a person of the file agreed to electronic registered letters; for an appeal, of the request it follows from.</summary>
    public static Task<bool> AgreesToElectronicAsync(this CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        session.Db.Set<CasePerson>().AnyAsync(person => (person.CaseId == file.Id || person.CaseId == file.ParentId) && person.AgreesToElectronic, cancellationToken);

    /// <summary>From which day a notification counts, as far as is known today.</summary>
    public static NotificationDate DateOf(LegalNotification notification, DateOnly today) => NotificationDate.Of(
        new NotificationFacts(notification.Channel, notification.PresentedOn, notification.ReceivedOn, AgreedToElectronic: notification.Channel is NotificationChannel.RegisteredElectronic),
        today);

    /// <summary>Whether a decision that was sent may be read by the family on its pages: it is notified, or it was sent without need or hope of proof.</summary>
    /// <remarks>Before that, a page would tell what only the registered letter may tell first, and the day of notification would be lost.</remarks>
    public static bool ReachedFamily(LegalNotification notification) =>
        notification.NotifiedOn is not null || notification.Act is NotifiedAct.Authorisation || notification.Channel is NotificationChannel.WithoutProof;

    /// <summary>What a decision is to whoever notifies it.</summary>
    public static NotifiedAct ActOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Refusal or DecisionKind.ShorterGrant => NotifiedAct.Refusal,
        DecisionKind.AuthorisationWithdrawal or DecisionKind.RefusalWithdrawal => NotifiedAct.Withdrawal,
        DecisionKind.FormalNotice => NotifiedAct.FormalNotice,
        DecisionKind.AppealGranted or DecisionKind.AppealRejected or DecisionKind.AppealInadmissible or DecisionKind.TacitRejection => NotifiedAct.CommissionDecision,
        _ => NotifiedAct.Authorisation,
    };
}
