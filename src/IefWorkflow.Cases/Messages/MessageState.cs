namespace IefWorkflow.Cases.Messages;

/// <summary>Where an e-mail stands.</summary>
public enum MessageState
{
    /// <summary>Waits to be sent.</summary>
    Queued,

    /// <summary>Handed over to the mail server.</summary>
    Sent,

    /// <summary>Given up after several attempts.</summary>
    Failed,

    /// <summary>Came back.</summary>
    Returned,
}
