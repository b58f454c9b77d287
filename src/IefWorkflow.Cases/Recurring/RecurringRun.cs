namespace IefWorkflow.Cases.Recurring;

/// <summary>That a daily job was done for a day: the row is written in its transaction, so that of two nodes one does it.</summary>
public sealed class RecurringRun
{
    /// <summary>The job.</summary>
    public required string Job { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it was done, UTC.</summary>
    public required DateTimeOffset RanAt { get; init; }
}
