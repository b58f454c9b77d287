using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>A period that a text sets: what opens it, how long it is, where it ends and what follows when it is missed.</summary>
/// <param name="Rule">The identifier of the rule: <c>D131-11-10/deadline</c>.</param>
/// <param name="StartEvent">The event that opens the period, in French, as a noun.</param>
/// <param name="Length">The length.</param>
/// <param name="Prudent">Where the prudent reading ends: the date shown and used for alerts.</param>
/// <param name="Legal">Where the legal reading ends: the date used for lateness.</param>
/// <param name="Actor">Who must act, in French.</param>
/// <param name="IfMissed">What follows when nobody acts, in French.</param>
public sealed record TimeLimitDefinition(
    string Rule,
    string StartEvent,
    Length Length,
    Landing Prudent,
    Landing Legal,
    string Actor,
    string IfMissed)
{
    /// <summary>The provision that sets the period.</summary>
    public ArticleReference Article => RuleCatalogue.Get(Rule).Articles[0];

    /// <summary>Computes the limit for one start.</summary>
    /// <param name="start">The day of the event that opens the period; not counted.</param>
    /// <param name="calendar">The calendar of the authority.</param>
    public TimeLimit From(DateOnly start, WorkingCalendar calendar) => new(this, start, calendar, []);

    /// <summary>Computes the limit of a clock that stood still for a while.</summary>
    /// <param name="start">The day of the event that opens the period; not counted.</param>
    /// <param name="calendar">The calendar of the authority.</param>
    /// <param name="suspensions">The stretches during which the clock stood still, in any order.</param>
    public TimeLimit From(DateOnly start, WorkingCalendar calendar, IReadOnlyList<Suspension> suspensions) => new(this, start, calendar, suspensions);
}
