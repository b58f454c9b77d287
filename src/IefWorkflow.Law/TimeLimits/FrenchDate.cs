using System.Globalization;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>Writes days as French administrations do, whatever the culture of the machine.</summary>
public static class FrenchDate
{
    private static readonly string[] Weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] MonthNames =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>« mercredi 1er juin 2022 ».</summary>
    public static string WithWeekday(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]} {Plain(day)}";

    /// <summary>« 1er juin 2022 ».</summary>
    public static string Plain(DateOnly day)
    {
        var number = day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{number}\u00A0{MonthNames[day.Month - 1]}\u00A0{day.Year}");
    }
}
