using System.Globalization;

namespace IefWorkflow.Engine.Timers;

/// <summary>A cron expression of five fields (minute, hour, day, month, weekday) or six (second first), in a time zone.</summary>
/// <remarks>
/// Fields take <c>*</c>, lists, ranges and steps, and English three-letter names of months and weekdays; 0 and 7 are Sunday. Where day
/// and weekday are both given, either is enough. A time that a change of clocks skips is run at the first instant after it; one that
/// happens twice is run once.
/// </remarks>
public sealed class CronSchedule
{
    private static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly ulong seconds;
    private readonly ulong minutes;
    private readonly ulong hours;
    private readonly ulong days;
    private readonly ulong months;
    private readonly ulong weekdays;
    private readonly bool anyDay;
    private readonly bool anyWeekday;

    private CronSchedule(string[] fields)
    {
        seconds = Parse(fields[0], 0, 59, []);
        minutes = Parse(fields[1], 0, 59, []);
        hours = Parse(fields[2], 0, 23, []);
        days = Parse(fields[3], 1, 31, []);
        months = Parse(fields[4], 1, 12, MonthNames);
        weekdays = Parse(fields[5], 0, 7, DayNames);
        if ((weekdays & (1UL << 7)) != 0) weekdays |= 1;
        anyDay = fields[3] is "*" or "?";
        anyWeekday = fields[5] is "*" or "?";
    }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">It is none; the message says which field is wrong.</exception>
    public static CronSchedule Parse(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length switch
        {
            5 => new CronSchedule(["0", .. fields]),
            6 => new CronSchedule(fields),
            _ => throw new FormatException($"« {expression} » n'est pas une expression cron\u00A0: donnez cinq champs, ou six avec les secondes."),
        };
    }

    /// <summary>The first time after an instant, or null when there is none within five years (30 February).</summary>
    /// <param name="after">The instant, which itself does not count.</param>
    /// <param name="zone">The zone in which the fields are read.</param>
    public DateTimeOffset? NextAfter(DateTimeOffset after, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(after, zone).DateTime;
        var candidate = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second, DateTimeKind.Unspecified).AddSeconds(1);
        for (var limit = candidate.AddYears(5); candidate < limit;)
        {
            if (!Has(months, candidate.Month)) candidate = new DateTime(candidate.Year, candidate.Month, 1).AddMonths(1);
            else if (!MatchesDay(candidate)) candidate = candidate.Date.AddDays(1);
            else if (!Has(hours, candidate.Hour)) candidate = candidate.Date.AddHours(candidate.Hour + 1);
            else if (!Has(minutes, candidate.Minute)) candidate = candidate.Date.AddHours(candidate.Hour).AddMinutes(candidate.Minute + 1);
            else if (!Has(seconds, candidate.Second)) candidate = candidate.AddSeconds(1);
            else if (InstantOf(candidate, zone) is var instant && instant > after) return instant;
            else candidate = candidate.AddSeconds(1);
        }

        return null;
    }

    private static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private bool MatchesDay(DateTime candidate)
    {
        var day = Has(days, candidate.Day);
        var weekday = Has(weekdays, (int)candidate.DayOfWeek);
        return anyDay || anyWeekday ? day && weekday : day || weekday;
    }

    private static bool Has(ulong bits, int value) => (bits & (1UL << value)) != 0;

    private static ulong Parse(string field, int least, int most, string[] names)
    {
        var bits = 0UL;
        foreach (var part in field.Split(','))
        {
            var (range, step) = part.Split('/') is [var before, var after] ? (before, Number(after, 1, most, [], field)) : (part, 1);
            var (first, last) = range switch
            {
                "*" or "?" => (least, most),
                _ when range.Split('-') is [var from, var to] => (Number(from, least, most, names, field), Number(to, least, most, names, field)),
                _ when step > 1 => (Number(range, least, most, names, field), most),
                _ => (Number(range, least, most, names, field), Number(range, least, most, names, field)),
            };
            if (first > last) throw Wrong(field);
            for (var value = first; value <= last; value += step) bits |= 1UL << value;
        }

        return bits;
    }

    private static int Number(string text, int least, int most, string[] names, string field)
    {
        var named = Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (named >= 0) return named + (names.Length == 12 ? 1 : 0);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : throw Wrong(field);
    }

    private static FormatException Wrong(string field) => new($"Le champ cron « {field} » n'est pas valable\u00A0: corrigez-le.");
}
