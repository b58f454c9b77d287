using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>Working days (<i>jours ouvrés</i>): Monday to Friday without holidays.</summary>
public sealed record WorkingDays(int Count) : Length(Count)
{
    /// <inheritdoc/>
    public override string InFrench => Plural("jour ouvré", "jours ouvrés");

    internal override DateOnly After(DateOnly start, WorkingCalendar calendar) => calendar.Advance(start, Count, saturdaysCount: false);

    internal override string? PassedOver(DateOnly day, WorkingCalendar calendar) => calendar.NonWorkingReason(day);
}
