using System.CommandLine;
using System.Globalization;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Text;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Law.Calendar;

/// <summary><c>law calendar YEAR --territory CODE</c>: the public holidays of a year.</summary>
internal static class CalendarCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var year = LawArguments.Year();
        var territory = LawArguments.Territory();
        var json = LawArguments.Json();
        var config = LawArguments.Config();
        var command = new Command("calendar", "Donne les jours fériés d'une année.") { year, territory, json, config };
        LawArguments.Require(command, territory);
        LawArguments.SetAction(command, config, (result, settings) =>
        {
            var calendar = Of(result.GetRequiredValue(year), result.GetRequiredValue(territory), settings.Readings);
            result.InvocationConfiguration.Output.WriteLine(result.GetValue(json) ? JsonOutput.Write(calendar) : InFrench(calendar));
            return ExitCode.Ok;
        });
        return command;
    }

    private static CalendarData Of(int year, Territory territory, LegalReadings readings) => new(
        year,
        territory.Code(),
        [.. PublicHolidays.Of(year, territory, readings.GoodFridayAtUnknownSeat, readings).Select(holiday => new HolidayData(holiday.Date, WeekdayOf(holiday.Date), holiday.Name))]);

    private static string InFrench(CalendarData calendar)
    {
        _ = Territories.TryParse(calendar.Territory, out var territory);
        var title = string.Create(CultureInfo.InvariantCulture, $"Jours fériés {calendar.Year}, {territory.Name()} ({calendar.Territory}) :").WithNbsp();
        return string.Join('\n', calendar.Holidays.Select(Line).Prepend(title));
    }

    private static string Line(HolidayData holiday) =>
        string.Create(CultureInfo.InvariantCulture, $"{holiday.Date:yyyy-MM-dd}  {holiday.Weekday,-8}  {holiday.Name}");

    /// <remarks>The long form of a day begins with its weekday.</remarks>
    private static string WeekdayOf(DateOnly day) => FrenchDate.WithWeekday(day).Split(' ')[0];

    private sealed record CalendarData(int Year, string Territory, IReadOnlyList<HolidayData> Holidays);

    private sealed record HolidayData(DateOnly Date, string Weekday, string Name);
}
