using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Administration;

/// <summary>An e-mail in the log. Its text is not shown: it belongs to the file.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Number">The number of the file; null when it concerns none.</param>
/// <param name="Kind">Why it is written.</param>
/// <param name="ToName">The name of the addressee.</param>
/// <param name="Subject">The subject: a number, never a child's name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How often sending was tried.</param>
/// <param name="CreatedAt">When it was written, UTC.</param>
/// <param name="SentAt">When the mail server took it, UTC; null before.</param>
/// <param name="LastError">Why the last attempt failed, or it came back; null when nothing is to be said.</param>
public sealed record MessageLine(
    string Id, string? Number, MessageKind Kind, string ToName, string Subject, MessageState State, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string? LastError);
