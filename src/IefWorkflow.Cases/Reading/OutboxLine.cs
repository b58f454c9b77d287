using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Reading;

/// <summary>An e-mail in a list of the outbox.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Number">The number of the file; null when it concerns none.</param>
/// <param name="Kind">Why it is written.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How often sending was tried.</param>
/// <param name="CreatedAt">When it was written, UTC.</param>
/// <param name="SentAt">When the mail server took it, UTC; null before.</param>
public sealed record OutboxLine(string Id, string? Number, MessageKind Kind, MessageState State, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset? SentAt);
