using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Calendar;

/// <summary>The public holidays of France, computed for any year.</summary>
/// <remarks>
/// Good Friday is a holiday only in the communes of Alsace-Moselle with a Protestant temple or a mixed church: it is a flag of the
/// seat. Local customs (Mardi gras, Good Friday in the Antilles) are not public holidays and are left to <see cref="OfficeClosures"/>.
/// </remarks>
[Rule("CALENDAR/holidays")]
[Article(Codes.Travail, "L3133-1", InForceSince = "2000-01-01")]
[Article(Codes.Travail, "L3134-13", InForceSince = "2000-01-01")]
[Article(Codes.Travail, "L3422-2", InForceSince = "2000-01-01")]
public static class PublicHolidays
{
    /// <summary>The holidays of one year, in the order of the calendar.</summary>
    /// <param name="year">A Gregorian year.</param>
    /// <param name="territory">The territory of the seat.</param>
    /// <param name="goodFriday">Whether Good Friday is a holiday at the seat; only read in Alsace-Moselle.</param>
    /// <param name="readings">The open readings; the Saint-Martin holiday is one.</param>
    public static IReadOnlyList<Holiday> Of(int year, Territory territory, bool goodFriday = true, LegalReadings? readings = null)
    {
        var holidays = new List<Holiday>(13);
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            if (NameOf(day, territory, goodFriday, readings ?? LegalReadings.Default) is { } name) holidays.Add(new Holiday(day, name));
        }

        return holidays;
    }

    /// <summary>The name of the holiday that falls on a day, or null on an ordinary day.</summary>
    internal static string? NameOf(DateOnly day, Territory territory, bool goodFriday, LegalReadings readings) =>
        FixedName(day) ?? MovableName(day) ?? TerritorialName(day, territory, goodFriday, readings);

    private static string? FixedName(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "jour de l'an",
        (5, 1) => "fête du Travail",
        (5, 8) => "victoire de 1945",
        (7, 14) => "fête nationale",
        (8, 15) => "Assomption",
        (11, 1) => "Toussaint",
        (11, 11) => "armistice de 1918",
        (12, 25) => "Noël",
        _ => null,
    };

    private static string? MovableName(DateOnly day)
    {
        if (day.Month is < 3 or > 6) return null;

        return (day.DayNumber - Easter.SundayOf(day.Year).DayNumber) switch
        {
            1 => "lundi de Pâques",
            39 => "Ascension",
            50 => "lundi de Pentecôte",
            _ => null,
        };
    }

    private static string? TerritorialName(DateOnly day, Territory territory, bool goodFriday, LegalReadings readings) => territory switch
    {
        Territory.Metropolitan => null,
        Territory.AlsaceMoselle => AlsaceMoselleName(day, goodFriday),
        _ => (day.Month, day.Day) == AbolitionDay(territory, readings) ? "abolition de l'esclavage" : null,
    };

    private static string? AlsaceMoselleName(DateOnly day, bool goodFriday)
    {
        if (day is { Month: 12, Day: 26 }) return "Saint-Étienne";
        if (!goodFriday || day.Month is not (3 or 4)) return null;
        return day.DayNumber - Easter.SundayOf(day.Year).DayNumber == -2 ? "Vendredi saint" : null;
    }

    private static (int Month, int Day) AbolitionDay(Territory territory, LegalReadings readings) => territory switch
    {
        Territory.Guadeloupe => (5, 27),
        Territory.Martinique => (5, 22),
        Territory.Guyane => (6, 10),
        Territory.LaReunion => (12, 20),
        Territory.Mayotte => (4, 27),
        Territory.SaintBarthelemy => (10, 9),
        Territory.SaintMartin => readings.SaintMartinHoliday == LegalReadings.SaintMartinDay.May27 ? (5, 27) : (5, 28),
        _ => throw new ArgumentOutOfRangeException(nameof(territory), territory, "This territory has no abolition day of its own."),
    };
}
