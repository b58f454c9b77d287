using IefWorkflow.Law.Articles;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Oversight;

/// <summary>The day from which the yearly pedagogical control may be held: the third month after the authorisation was issued.</summary>
/// <remarks>A hand-over date for the application that runs the controls; nothing here depends on it.</remarks>
public static class ControlHandOver
{
    /// <summary>Three months from the issue of the authorisation.</summary>
    [Rule("L131-10/control-from")]
    [Article(Codes.Education, "L131-10", Alinea = 3, InForceSince = "2022-09-01")]
    public static TimeLimitDefinition Definition { get; } = new(
        "L131-10/control-from",
        "délivrance de l'autorisation",
        new Months(3, MonthEnd.LastDayOfMonth),
        Landing.AsCounted,
        Landing.AsCounted,
        "l'application de contrôle de l'instruction",
        "aucun effet en droit (date de transmission)");
}
