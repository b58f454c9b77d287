using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Messages;

/// <summary>Where an e-mail stands.</summary>
public enum MessageState
{
    /// <summary>Waits to be sent.</summary>
    [Code("en-attente", "En attente")]
    Queued,

    /// <summary>Handed over to the mail server.</summary>
    [Code("envoye", "Envoyé")]
    Sent,

    /// <summary>Given up after several attempts.</summary>
    [Code("en-echec", "En échec")]
    Failed,

    /// <summary>Came back.</summary>
    [Code("revenu", "Revenu")]
    Returned,
}
