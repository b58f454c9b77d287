namespace IefWorkflow.Cases.Tasks;

/// <summary>What became of a task.</summary>
public enum TaskState
{
    /// <summary>Somebody is expected to act.</summary>
    Open,

    /// <summary>Somebody did.</summary>
    Done,

    /// <summary>The workflow no longer expects it.</summary>
    Canceled,
}
