namespace IefWorkflow.Cases.Messages;

/// <summary>An e-mail in the outbox: written in the transaction of the step, sent after it.</summary>
public sealed class Message
{
    /// <summary>The identifier: the same effect has the same one, so that it is written once.</summary>
    public required string Id { get; init; }

    /// <summary>The file; null when it concerns none.</summary>
    public string? CaseId { get; init; }

    /// <summary>Why it is written.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>The address.</summary>
    public required string To { get; init; }

    /// <summary>The name of the addressee.</summary>
    public required string ToName { get; init; }

    /// <summary>The subject: a number, never a child's name.</summary>
    public required string Subject { get; init; }

    /// <summary>The text.</summary>
    public required string Body { get; init; }

    /// <summary>Whom an answer goes to; null for the sender.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The invitation joined to it, as iCalendar text (<see cref="CalendarInvitation"/>); null for none.</summary>
    public string? Calendar { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public MessageState State { get; set; }

    /// <summary>How often sending was tried, counted before each try: a try that a crash cut short is among them.</summary>
    public int Attempts { get; set; }

    /// <summary>From when the next attempt may be made, UTC.</summary>
    public required DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Until when, UTC, one node alone may send it; null while nobody does.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Why the last attempt failed, or that it may have gone twice; null when nothing is to be said.</summary>
    public string? LastError { get; set; }

    /// <summary>When the mail server took it, UTC; null before.</summary>
    public DateTimeOffset? SentAt { get; set; }
}
