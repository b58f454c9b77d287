using IefWorkflow.Cases.DueDates;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Web.Components;

/// <summary>Dates as people read them.</summary>
internal static class FrenchText
{
    /// <summary>« vendredi 10 juillet 2026 (dans 6 jours) ».</summary>
    public static string WithDistance(DateOnly day, DateOnly today) => $"{FrenchDate.WithWeekday(day)} ({Distance(day.DayNumber - today.DayNumber)})";

    /// <summary>« 12 juin 2026 à 18 h 04 », local time.</summary>
    public static string WithTime(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{FrenchDate.Plain(DateOnly.FromDateTime(local.DateTime))} à {local.Hour}\u00A0h\u00A0{local.Minute:00}");
    }

    /// <summary>« juillet 2026 ».</summary>
    public static string Month(DateOnly day) => FrenchDate.Plain(new DateOnly(day.Year, day.Month, 2))[2..];

    /// <summary>The name of a rule, as people say it.</summary>
    public static string RuleName(string rule) => RuleNames.Of(rule);

    /// <summary>What became of a due date.</summary>
    public static string State(DueState state) => state switch
    {
        DueState.Running => "en cours",
        DueState.Met => "tenue",
        DueState.Elapsed => "échue",
        _ => "sans objet",
    };

    private static string Distance(int days) => days switch
    {
        0 => "aujourd'hui",
        1 => "demain",
        -1 => "hier",
        > 1 => $"dans {days}\u00A0jours",
        _ => $"il y a {-days}\u00A0jours",
    };
}
