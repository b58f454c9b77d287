namespace IefWorkflow.Engine.Mail;

/// <summary>A message that cannot be sent as it is.</summary>
/// <param name="message">Why, and what to do, in French.</param>
#pragma warning disable CA1032 // A refusal always says why.
public sealed class MailRefusedException(string message) : Exception(message);
#pragma warning restore CA1032
