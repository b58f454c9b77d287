namespace IefWorkflow.Cases.Messages;

/// <summary>Hands a message over to whatever carries mail.</summary>
public interface IMailTransport
{
    /// <summary>Hands it over, once. Bad messages and absent servers are outcomes, not exceptions.</summary>
    /// <param name="message">The row of the outbox; only read.</param>
    /// <param name="cancellationToken">Abandons the attempt: whether the server took the message is then unknown.</param>
    ValueTask<HandOver> HandOverAsync(Message message, CancellationToken cancellationToken);
}
