using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>An e-mail that a run would have sent.</summary>
/// <param name="Message">The e-mail.</param>
/// <param name="Body">Its text; null where the e-mails before it fill what is shown.</param>
public sealed record RehearsalMessage(Message Message, string? Body);
