namespace IefWorkflow.Engine.Mail;

/// <summary>Where a workflow leaves its mail. The host stores the message in the transaction of the step and sends it after the commit.</summary>
public interface IOutgoingMail
{
    /// <summary>Queues a message. It must not be sent yet: the step may still be undone, and done again.</summary>
    /// <param name="message">The message; a second one of the same key is the same message.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <exception cref="MailRefusedException">The host does not take it: an unknown attachment, a sender that is not its own.</exception>
    ValueTask QueueAsync(OutgoingMessage message, CancellationToken cancellationToken);
}
