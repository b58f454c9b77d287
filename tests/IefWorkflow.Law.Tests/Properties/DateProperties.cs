using FsCheck.Fluent;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.Properties;

/// <summary>What holds of every day, every calendar and every length.</summary>
public class DateProperties
{
    [Fact]
    public void A_day_moved_to_the_next_or_to_the_last_working_day_is_worked_and_none_between_is() =>
        Check.That(Any.Day.Zip(Any.Calendar), given =>
        {
            var (day, calendar) = given;
            var (next, last) = (calendar.NextWorkingDayFrom(day), calendar.LastWorkingDayUpTo(day));

            return calendar.IsWorkingDay(next) && calendar.IsWorkingDay(last)
                && last <= day && day <= next
                && WorkingDaysAmong(calendar, day, next.AddDays(-1)) == 0
                && WorkingDaysAmong(calendar, last.AddDays(1), day) == 0;
        });

    [Theory]
    [InlineData(Landing.NextWorkingDay)]
    [InlineData(Landing.ClearDay)]
    [InlineData(Landing.LastWorkingDay)]
    public void A_limit_moved_for_days_off_never_ends_on_one(Landing landing) =>
        Check.That(Case(), given =>
        {
            var limit = (given.Definition with { Prudent = landing, Legal = landing }).From(given.Start, given.Calendar);
            return given.Calendar.IsWorkingDay(limit.Prudent) && given.Calendar.IsWorkingDay(limit.Legal);
        });

    [Fact]
    public void Adding_months_never_skips_a_month_and_never_yields_a_later_month_than_asked() =>
        Check.That(Any.Day.Zip(Gen.Choose(0, 60)), given =>
        {
            var (day, months) = given;
            var reached = CalendarMonths.Add(day, months, MonthEnd.LastDayOfMonth);
            var next = CalendarMonths.Add(day, months, MonthEnd.FirstDayOfNextMonth);

            return MonthNumber(reached) == MonthNumber(day) + months
                && reached.Day == Math.Min(day.Day, DateTime.DaysInMonth(reached.Year, reached.Month))
                && (next == reached || (next == reached.AddDays(1) && next.Day == 1));
        });

    [Fact]
    public void Working_days_span_exactly_as_many_working_days_after_the_start() =>
        Check.That(Spans(), given =>
        {
            var end = End(new WorkingDays(given.Count), given.Start, given.Calendar);
            return given.Calendar.IsWorkingDay(end) && WorkingDaysAmong(given.Calendar, given.Start.AddDays(1), end) == given.Count;
        });

    [Fact]
    public void Monday_to_Saturday_days_span_exactly_as_many_of_theirs_and_never_end_after_as_many_working_days() =>
        Check.That(Spans(), given =>
        {
            var end = End(new MonToSatDays(given.Count), given.Start, given.Calendar);
            return Enumerable.Range(1, end.DayNumber - given.Start.DayNumber).Count(days => given.Calendar.IsMonToSatDay(given.Start.AddDays(days))) == given.Count
                && given.Calendar.IsMonToSatDay(end)
                && end <= End(new WorkingDays(given.Count), given.Start, given.Calendar);
        });

    [Fact]
    public void As_many_days_never_end_after_as_many_Monday_to_Saturday_days() =>
        Check.That(Spans(), given => End(new Days(given.Count), given.Start, given.Calendar) <= End(new MonToSatDays(given.Count), given.Start, given.Calendar));

    [Fact]
    public void A_limit_never_ends_before_its_start_and_never_earlier_for_a_later_start() =>
        Check.That(Case().Zip(Gen.Choose(0, 40)), given =>
        {
            var ((definition, start, calendar), days) = given;
            var (limit, later) = (definition.From(start, calendar), definition.From(start.AddDays(days), calendar));

            return limit.Nominal > start && limit.Nominal <= later.Nominal && limit.Prudent <= later.Prudent && limit.Legal <= later.Legal;
        });

    [Fact]
    public void Suspensions_never_shorten_a_limit_nor_add_more_days_than_they_last() =>
        Check.That(Suspended(), given =>
        {
            var (definition, start, calendar, suspensions) = given;
            var (limit, plain) = (definition.From(start, calendar, suspensions), definition.From(start, calendar));
            var added = limit.Nominal.DayNumber - plain.Nominal.DayNumber;

            return added >= 0 && added <= suspensions.Sum(suspension => suspension.Days) && added == limit.Suspensions.Sum(suspension => suspension.Days)
                && limit.Prudent >= plain.Prudent && limit.Legal >= plain.Legal;
        });

    [Fact]
    public void The_order_in_which_suspensions_are_given_changes_nothing() =>
        Check.That(Suspended(), given =>
        {
            var (definition, start, calendar, suspensions) = given;
            return definition.From(start, calendar, suspensions).Legal == definition.From(start, calendar, [.. suspensions.AsEnumerable().Reverse()]).Legal;
        });

    [Fact]
    public void A_limit_is_met_on_its_legal_date_and_not_on_the_day_after() =>
        Check.That(Case(), given =>
        {
            var limit = given.Definition.From(given.Start, given.Calendar);
            return limit.IsMetOn(limit.Legal) && !limit.IsMetOn(limit.Legal.AddDays(1));
        });

    private static FsCheck.Gen<(TimeLimitDefinition Definition, DateOnly Start, WorkingCalendar Calendar)> Case() =>
        from definition in Any.Definition
        from start in Any.Day
        from calendar in Any.Calendar
        select (definition, start, calendar);

    private static FsCheck.Gen<(TimeLimitDefinition Definition, DateOnly Start, WorkingCalendar Calendar, List<Suspension> Suspensions)> Suspended() =>
        from given in Case()
        from suspensions in Any.SuspensionsAround(given.Start)
        select (given.Definition, given.Start, given.Calendar, suspensions);

    private static FsCheck.Gen<(int Count, DateOnly Start, WorkingCalendar Calendar)> Spans() =>
        from count in Gen.Choose(1, 40)
        from start in Any.Day
        from calendar in Any.Calendar
        select (count, start, calendar);

    private static DateOnly End(Length length, DateOnly start, WorkingCalendar calendar) =>
        new TimeLimitDefinition("R131-4/report", "", length, Landing.AsCounted, Landing.AsCounted, "", "").From(start, calendar).Nominal;

    private static int WorkingDaysAmong(WorkingCalendar calendar, DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.AddDays(1)) count += calendar.IsWorkingDay(day) ? 1 : 0;
        return count;
    }

    private static int MonthNumber(DateOnly day) => (12 * day.Year) + day.Month;
}
