using System.Diagnostics;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>A limit computed for one event, with both readings of the law.</summary>
/// <remarks>
/// A value of a few words: the explanation is computed only when asked for. Dates are legal days in the local time of the authority;
/// a limit ends at 23:59:59 of that day.
/// </remarks>
public readonly record struct TimeLimit
{
    internal TimeLimit(TimeLimitDefinition definition, DateOnly start, WorkingCalendar calendar, IReadOnlyList<Suspension> suspensions)
    {
        Definition = definition;
        Start = start;
        Calendar = calendar;
        Nominal = definition.Length.After(start, calendar);
        Suspensions = [];
        if (suspensions.Count > 0)
        {
            Suspensions = SuspensionsThatMoved(start, Nominal, suspensions);
            Nominal = Nominal.AddDays(Suspensions.Sum(suspension => suspension.Days));
        }

        Prudent = Land(Nominal, definition.Prudent, calendar);
        Legal = Land(Nominal, definition.Legal, calendar);
    }

    /// <summary>The period of which this is the end.</summary>
    public TimeLimitDefinition Definition { get; }

    /// <summary>The day of the event that opened the period; not counted.</summary>
    public DateOnly Start { get; }

    /// <summary>The calendar used.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>The stretches that moved the end, in order and without overlap.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; }

    /// <summary>The day that counting reached, before any roll-over or margin.</summary>
    public DateOnly Nominal { get; }

    /// <summary>The prudent reading: shown to people, drives alerts.</summary>
    public DateOnly Prudent { get; }

    /// <summary>The legal reading: drives lateness.</summary>
    public DateOnly Legal { get; }

    /// <summary>Whether an act of that day is in time under the legal reading.</summary>
    public bool IsMetOn(DateOnly day) => day <= Legal;

    /// <summary>How the dates were reached, as data and as a French text.</summary>
    public Explanation Explain() => Explanation.Of(this);

    internal static DateOnly Land(DateOnly nominal, Landing landing, WorkingCalendar calendar) => landing switch
    {
        Landing.AsCounted => nominal,
        Landing.NextWorkingDay => calendar.NextWorkingDayFrom(nominal),
        Landing.LastWorkingDay => calendar.LastWorkingDayUpTo(nominal),
        Landing.ClearDay => calendar.NextWorkingDayFrom(nominal.AddDays(1)),
        Landing.Eve => nominal.AddDays(-1),
        _ => throw new UnreachableException(),
    };

    /// <remarks>
    /// A stretch counts from the start of the clock on, when the clock was still running on the day it began; days covered twice count once.
    /// </remarks>
    private static List<Suspension> SuspensionsThatMoved(DateOnly start, DateOnly end, IReadOnlyList<Suspension> suspensions)
    {
        var moved = new List<Suspension>(suspensions.Count);
        var free = start;
        foreach (var suspension in suspensions.OrderBy(candidate => candidate.From))
        {
            var from = suspension.From > free ? suspension.From : free;
            if (from > end || suspension.Until <= from) continue;

            var effective = new Suspension(from, suspension.Until);
            moved.Add(effective);
            end = end.AddDays(effective.Days);
            free = effective.Until;
        }

        return moved;
    }
}
