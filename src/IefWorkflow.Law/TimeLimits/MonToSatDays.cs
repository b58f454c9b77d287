using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>Monday–Saturday days (<i>jours ouvrables</i>): every day but Sundays and holidays.</summary>
public sealed record MonToSatDays(int Count) : Length(Count)
{
    /// <inheritdoc/>
    public override string InFrench => Plural("jour ouvrable", "jours ouvrables");

    internal override DateOnly After(DateOnly start, WorkingCalendar calendar) => calendar.Advance(start, Count, saturdaysCount: true);

    internal override string? PassedOver(DateOnly day, WorkingCalendar calendar) => calendar.SundayOrHoliday(day);
}
