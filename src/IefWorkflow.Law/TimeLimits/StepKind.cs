namespace IefWorkflow.Law.TimeLimits;

/// <summary>What one step of an explanation did to the date.</summary>
public enum StepKind
{
    /// <summary>The length was counted from the start.</summary>
    Count,

    /// <summary>The clock stood still.</summary>
    Suspension,

    /// <summary>The margin of a clear period: one more day.</summary>
    ClearDay,

    /// <summary>Moved to the next working day.</summary>
    NextWorkingDay,

    /// <summary>Moved back to the last working day.</summary>
    LastWorkingDay,

    /// <summary>Moved back to the eve.</summary>
    Eve,
}
