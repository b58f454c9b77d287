using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Notifications;

namespace IefWorkflow.Cases.Reading;

/// <summary>Which letters of its file a family sees: those addressed to it, and a decision only once it was notified.</summary>
internal static class FamilyLetters
{
    private static readonly string[] ToFamily = ["L-01", "L-02", "L-03", "L-04", "L-06", "L-09", "L-12", "L-21", "L-22a", "L-23", "L-24", "L-27", "L-29"];
    private static readonly string[] Notified = ["L-07", "L-08", "L-11", "L-15", "L-16", "L-18", "L-31"];

    /// <summary>Whether the family sees a letter.</summary>
    public static bool Shows(Letter letter, IReadOnlyList<LegalNotification> notifications) =>
        ToFamily.Contains(letter.Code)
        || (Notified.Contains(letter.Code) && notifications.Any(notification => NotificationDesk.ReachedFamily(notification) && notification.DispatchedOn >= letter.PreparedOn));
}
