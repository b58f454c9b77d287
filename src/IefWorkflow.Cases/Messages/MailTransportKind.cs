namespace IefWorkflow.Cases.Messages;

/// <summary>What carries the mail.</summary>
public enum MailTransportKind
{
    /// <summary>Files in a folder, which another program takes away.</summary>
    PickupFolder,

    /// <summary>A mail server.</summary>
    Smtp,
}
