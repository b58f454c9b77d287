namespace IefWorkflow.Engine.Execution;

/// <summary>What a journal entry tells.</summary>
public enum JournalEvent
{
    /// <summary>An execution began.</summary>
    Started,

    /// <summary>It waits.</summary>
    Suspended,

    /// <summary>It goes on.</summary>
    Resumed,

    /// <summary>It ended.</summary>
    Completed,

    /// <summary>It was stopped.</summary>
    Canceled,

    /// <summary>It failed.</summary>
    Faulted,

    /// <summary>It is run again: a person had it so, or the time planned has come.</summary>
    Retried,

    /// <summary>A person had it skipped, with a reason.</summary>
    Skipped,

    /// <summary>It failed, and will be run again by itself.</summary>
    RetryPlanned,
}
