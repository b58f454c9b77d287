using System.Globalization;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests;

/// <summary>Short ways to write the literal values of a test.</summary>
internal static class Literals
{
    public static WorkingCalendar Metro { get; } = WorkingCalendar.Of(Territory.Metropolitan);

    public static LegalReadings Default { get; } = LegalReadings.Default;

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNone(string? iso) => iso is null ? null : Day(iso);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static SchoolYear Year(string text) => SchoolYear.TryParse(text, out var year) ? year : throw new FormatException(text);

    public static WorkingCalendar CalendarOf(string territory) =>
        Territories.TryParse(territory, out var found) ? WorkingCalendar.Of(found) : throw new FormatException(territory);

    /// <summary>The rows of a table written as text, cut at white space; empty lines are left out.</summary>
    public static IEnumerable<string[]> Rows(string table) =>
        table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells.Length > 0);
}
