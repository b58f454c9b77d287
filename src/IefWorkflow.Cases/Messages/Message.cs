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

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public MessageState State { get; set; }

    /// <summary>How often sending was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>From when the next attempt may be made, UTC.</summary>
    public required DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Why the last attempt failed; null when none did.</summary>
    public string? LastError { get; set; }

    /// <summary>When the mail server took it, UTC; null before.</summary>
    public DateTimeOffset? SentAt { get; set; }
}
