using IefWorkflow.Cases.DueDates;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Web.Components;

/// <summary>Dates as people read them.</summary>
internal static class FrenchText
{
    private static readonly Dictionary<string, string> RuleNames = new(StringComparer.Ordinal)
    {
        ["R131-11-6/ack"] = "Accusé de réception",
        ["R131-11-7/ack"] = "Accusé de réception sans délai",
        ["R131-11-6/deadline"] = "Pièces manquantes",
        ["R131-11-2/doctor"] = "Avis du médecin",
        ["L131-5/implied-acceptance"] = "Acceptation implicite",
        ["R131-11-8/letter"] = "Informations à donner à la famille",
        ["D131-11-12/one-month"] = "Réunion de la commission",
        ["D131-11-12/five-working-days"] = "Notification de la décision",
        ["CRPA-L231-4/rapo-implied-rejection"] = "Rejet implicite",
        ["CJA-R421-1/ta-deadline"] = "Recours devant le tribunal administratif",
        ["CRPA-L232-4/reasons"] = "Communication des motifs",
        ["D131-11-11/mandate"] = "Fin des mandats",
        ["R131-11-2/duration"] = "Fin de l'autorisation",
        ["R131-11-7/steps"] = "Démarches pour un enfant menacé",
        ["R131-11-9/deadline"] = "Déclaration du changement de résidence",
        ["R131-11-9/recipients"] = "Information des maires et des services",
        ["R131-4/report"] = "Suite du signalement",
        ["L131-10/control-from"] = "Premier contrôle possible",
        ["CRPA-L242-1/withdrawal-limit"] = "Retrait de l'autorisation possible",
        ["CRPA-L412-6/refusal-withdrawal"] = "Retrait du refus possible",
    };

    /// <summary>« vendredi 10 juillet 2026 (dans 6 jours) ».</summary>
    public static string WithDistance(DateOnly day, DateOnly today) => $"{FrenchDate.WithWeekday(day)} ({Distance(day.DayNumber - today.DayNumber)})";

    /// <summary>« 12 juin 2026 à 18 h 04 », local time.</summary>
    public static string WithTime(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{FrenchDate.Plain(DateOnly.FromDateTime(local.DateTime))} à {local.Hour}\u00A0h\u00A0{local.Minute:00}");
    }

    /// <summary>The name of a rule, as people say it.</summary>
    public static string RuleName(string rule) => RuleNames.GetValueOrDefault(rule, rule);

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
