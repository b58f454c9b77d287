namespace IefWorkflow.Engine.Execution;

/// <summary>What an instance is doing, or how it ended.</summary>
public enum WorkflowSubStatus
{
    /// <summary>Created, not yet run.</summary>
    Pending,

    /// <summary>In a burst.</summary>
    Executing,

    /// <summary>Waiting for a stimulus, a time, a child or a person who looks at an incident.</summary>
    Suspended,

    /// <summary>Ran to its end.</summary>
    Finished,

    /// <summary>Cancelled.</summary>
    Cancelled,

    /// <summary>Ended by a fault.</summary>
    Faulted,
}
