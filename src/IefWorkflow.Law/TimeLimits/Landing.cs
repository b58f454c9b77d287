namespace IefWorkflow.Law.TimeLimits;

/// <summary>Where a period ends once it has been counted.</summary>
public enum Landing
{
    /// <summary>On the day counted, worked or not.</summary>
    AsCounted,

    /// <summary>On the day counted, moved to the next working day when it is not worked.</summary>
    NextWorkingDay,

    /// <summary>On the last working day up to the day counted: a planning date, for an act that needs an office open.</summary>
    LastWorkingDay,

    /// <summary>On the day after the day counted (<i>délai franc</i>), moved to the next working day when it is not worked.</summary>
    ClearDay,

    /// <summary>On the day before the day counted: the last day of a term that began on its first day.</summary>
    Eve,
}
