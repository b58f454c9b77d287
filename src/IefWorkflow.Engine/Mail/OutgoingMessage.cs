namespace IefWorkflow.Engine.Mail;

/// <summary>A message that a workflow asks to be sent. Addresses and subject are each on one line.</summary>
/// <param name="Key">What makes it unique: the same key means the same message, which must be sent once.</param>
/// <param name="From">The sender; null for the host's own.</param>
/// <param name="To">The recipients.</param>
/// <param name="Cc">Those who get a copy.</param>
/// <param name="Bcc">Those who get a copy unseen by the others.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text, as HTML.</param>
/// <param name="Attachments">Names of documents that the host knows; never a path or an address to read from.</param>
public sealed record OutgoingMessage(
    string Key,
    string? From,
    IReadOnlyList<string> To,
    IReadOnlyList<string> Cc,
    IReadOnlyList<string> Bcc,
    string Subject,
    string Body,
    IReadOnlyList<string> Attachments);
