using System.Diagnostics;
using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Notifications;

/// <summary>The day on which a decision counts as notified.</summary>
public abstract record NotificationDate
{
    /// <summary>How many days a registered letter waits at the post office, and an electronic document waits to be read.</summary>
    public const int WaitingDays = 15;

    private NotificationDate()
    {
    }

    /// <summary>It is notified.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Deemed">Whether it is deemed so because the family did not collect or read it in time.</param>
    public sealed record NotifiedOn(DateOnly Day, bool Deemed) : NotificationDate;

    /// <summary>It waits to be collected or read.</summary>
    /// <param name="Until">The last day of the wait.</param>
    public sealed record Pending(DateOnly Until) : NotificationDate;

    /// <summary>No date can be held against the family: no proof, or no agreement to electronic notification. A person reviews it.</summary>
    public sealed record NotOpposable : NotificationDate;

    /// <summary>Says when a decision counts as notified.</summary>
    /// <remarks>
    /// Collected or first consulted: that day. Left unclaimed or unread for fifteen days: the day of first presentation, or the day the
    /// document was made available (CRPA R112-20).
    /// </remarks>
    /// <param name="facts">What is known.</param>
    /// <param name="today">The legal day on which the question is asked.</param>
    [Rule("NOTIF/effective-date")]
    [Article(Codes.Crpa, "R112-20", InForceSince = "2016-11-07")]
    [Article(Codes.Crpa, "L112-15", InForceSince = "2016-01-01")]
    [Article(Codes.CaseLaw, "pli recommandé non réclamé")]
    public static NotificationDate Of(NotificationFacts facts, DateOnly today) => facts.Channel switch
    {
        NotificationChannel.RegisteredLetter => AfterWaiting(facts, today),
        NotificationChannel.RegisteredElectronic when facts.AgreedToElectronic => AfterWaiting(facts, today),
        NotificationChannel.HandDelivery when facts.ReceivedOn is { } handedOn => new NotifiedOn(handedOn, Deemed: false),
        _ => new NotOpposable(),
    };

    /// <summary>Whether an act leaves by registered letter, or by its electronic equivalent: refusals, commission decisions, formal notices.</summary>
    /// <remarks>No text imposes it for these acts; it is the only proof of the day that opens the periods.</remarks>
    [Rule("NOTIF/registered")]
    [Article(Codes.Crpa, "L112-15", InForceSince = "2016-01-01")]
    public static bool MustBeRegistered(NotifiedAct act) => act is not (NotifiedAct.Authorisation or NotifiedAct.Acknowledgement);

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<NotifiedOn, T> notifiedOn, Func<Pending, T> pending, Func<NotOpposable, T> notOpposable) => this switch
    {
        NotifiedOn date => notifiedOn(date),
        Pending date => pending(date),
        NotOpposable date => notOpposable(date),
        _ => throw new UnreachableException(),
    };

    private static NotificationDate AfterWaiting(NotificationFacts facts, DateOnly today)
    {
        if (facts.PresentedOn is not { } presentedOn) return facts.ReceivedOn is { } day ? new NotifiedOn(day, Deemed: false) : new NotOpposable();

        var lastDay = presentedOn.AddDays(WaitingDays);
        if (facts.ReceivedOn is { } receivedOn && receivedOn <= lastDay) return new NotifiedOn(receivedOn, Deemed: false);

        return today <= lastDay ? new Pending(lastDay) : new NotifiedOn(presentedOn, Deemed: true);
    }
}
