namespace IefWorkflow.Engine.Execution;

/// <summary>Whether an instance may still do something.</summary>
public enum WorkflowStatus
{
    /// <summary>It runs or waits.</summary>
    Running,

    /// <summary>It ended, one way or another.</summary>
    Finished,
}
