namespace IefWorkflow.Law.Notifications;

/// <summary>How a decision is notified.</summary>
public enum NotificationChannel
{
    /// <summary>Registered letter with acknowledgement of receipt (LRAR).</summary>
    RegisteredLetter,

    /// <summary>Registered e-mail or the process of CRPA L112-15, with the family's prior express agreement.</summary>
    RegisteredElectronic,

    /// <summary>Handed over against a signature.</summary>
    HandDelivery,

    /// <summary>Ordinary mail or e-mail: nothing proves the date.</summary>
    WithoutProof,
}
