namespace IefWorkflow.Law.TimeLimits;

/// <summary>What to do when the month reached has no day of the same number (31 January plus one month).</summary>
/// <remarks>There is no default: whoever adds months says which.</remarks>
public enum MonthEnd
{
    /// <summary>The last day of the month reached: 31 January plus one month is 28 or 29 February.</summary>
    LastDayOfMonth,

    /// <summary>The first day of the following month: 31 January plus one month is 1 March.</summary>
    FirstDayOfNextMonth,
}
