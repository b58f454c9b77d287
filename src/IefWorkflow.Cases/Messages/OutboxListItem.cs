namespace IefWorkflow.Cases.Messages;

/// <summary>An e-mail in the list of the outbox.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Kind">Why it is written.</param>
/// <param name="Number">The number of the file; null when it concerns none.</param>
/// <param name="CreatedAt">When it was written, UTC.</param>
/// <param name="Attempts">How often sending was tried.</param>
/// <param name="LastError">Why the last attempt failed; null when nothing is to be said.</param>
public sealed record OutboxListItem(string Id, MessageState State, MessageKind Kind, string? Number, DateTimeOffset CreatedAt, int Attempts, string? LastError);
