namespace IefWorkflow.Web.Components;

/// <summary>What a notice is, which its title says in words.</summary>
public enum NoticeKind
{
    /// <summary>To know.</summary>
    Info,

    /// <summary>Done.</summary>
    Success,

    /// <summary>To look at.</summary>
    Warning,

    /// <summary>Refused or failed.</summary>
    Error,
}
