namespace IefWorkflow.Cases.DueDates;

/// <summary>What became of a due date.</summary>
public enum DueState
{
    /// <summary>The clock runs.</summary>
    Running,

    /// <summary>What was due was done; in time or not.</summary>
    Met,

    /// <summary>The day passed, and its effect was recorded.</summary>
    Elapsed,

    /// <summary>It no longer matters: the step it belonged to is gone, or the clock was set anew.</summary>
    Moot,
}
