using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Oversight;

/// <summary>A report (<i>signalement</i>) that a child is neither enrolled nor authorised.</summary>
/// <param name="Reporter">Who reports.</param>
/// <param name="Child">The child's reference in the files.</param>
/// <param name="ObservedOn">The day of the fact.</param>
/// <param name="Fact">What was observed.</param>
[Rule("R131-4/report")]
[Article(Codes.Education, "R131-4", Alinea = 1)]
[Article(Codes.Education, "R131-4", Alinea = 2)]
public sealed record BreachReport(Reporter Reporter, string Child, DateOnly ObservedOn, string Fact)
{
    /// <summary>« Sans délai »: two working days, an internal target, for the DASEN to take it up.</summary>
    public static TimeLimitDefinition Definition { get; } = new(
        "R131-4/report",
        "réception du signalement",
        new WorkingDays(2),
        Landing.AsCounted,
        Landing.AsCounted,
        "le DASEN",
        "aucun effet en droit (délai interne)");

    /// <summary>Whether the text gives this person the right to report; others are only heard.</summary>
    public bool IsFromEntitledPerson => Reporter is not Reporter.Other;

    /// <summary>The limit by which the DASEN takes the report up.</summary>
    public static TimeLimit TakenUpBy(DateOnly receivedOn, WorkingCalendar calendar) => Definition.From(receivedOn, calendar);
}
