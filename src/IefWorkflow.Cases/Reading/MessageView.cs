using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Reading;

/// <summary>An e-mail as a page shows it.</summary>
/// <param name="Id">The identifier, by which it is sent again.</param>
/// <param name="Kind">Why it is written.</param>
/// <param name="ToName">The addressee.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text.</param>
/// <param name="CreatedAt">When it was written, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SentAt">When the mail server took it, UTC; null before.</param>
/// <param name="LastError">Why it was not sent, or came back; null when nothing is to be said.</param>
public sealed record MessageView(
    string Id, MessageKind Kind, string ToName, string Subject, string Body, DateTimeOffset CreatedAt, MessageState State, DateTimeOffset? SentAt, string? LastError);
