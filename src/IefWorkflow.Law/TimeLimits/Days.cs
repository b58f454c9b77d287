using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>Calendar days (<i>jours</i>): every day counts.</summary>
public sealed record Days(int Count) : Length(Count)
{
    /// <inheritdoc/>
    public override string InFrench => Plural("jour", "jours");

    internal override DateOnly After(DateOnly start, WorkingCalendar calendar) => start.AddDays(Count);
}
