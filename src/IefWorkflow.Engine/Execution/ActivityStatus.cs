namespace IefWorkflow.Engine.Execution;

/// <summary>Where one execution of an activity stands.</summary>
public enum ActivityStatus
{
    /// <summary>Scheduled, not yet run.</summary>
    Pending,

    /// <summary>Started, and not ended.</summary>
    Running,

    /// <summary>Ended.</summary>
    Completed,

    /// <summary>Stopped from outside.</summary>
    Canceled,

    /// <summary>Failed.</summary>
    Faulted,
}
