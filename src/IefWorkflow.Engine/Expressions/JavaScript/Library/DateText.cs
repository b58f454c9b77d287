using System.Globalization;
using System.Text.RegularExpressions;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Reads the texts that <c>Date.parse</c> understands.</summary>
/// <remarks>As in browsers, a day alone is in UTC, and a day with a time is in the time zone unless it says otherwise.</remarks>
internal sealed partial class DateText(TimeZoneInfo zone)
{
    private const int LongestText = 60;

    private static readonly string[] OtherFormats =
    [
        "ddd MMM d yyyy HH:mm:ss", "ddd MMM d yyyy", "ddd, d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm:ss", "d MMM yyyy", "MMM d, yyyy HH:mm:ss", "MMM d, yyyy", "MMMM d, yyyy",
        "yyyy/M/d", "yyyy/M/d H:m", "yyyy/M/d H:m:s", "M/d/yyyy", "M/d/yyyy H:m", "M/d/yyyy H:m:s", "yyyy-M-d H:m", "yyyy-M-d H:m:s",
    ];

    /// <summary>Milliseconds since 1970, or not a number when the text is no date.</summary>
    public double Parse(string text)
    {
        if (text.Length > LongestText) return double.NaN;
        if (Iso().Match(text) is { Success: true } iso) return ParseIso(iso);

        var other = Other().Match(text.Trim());
        if (!DateTime.TryParseExact(other.Groups["date"].Value, OtherFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return double.NaN;
        return InZone(date, other.Groups["zone"].Value.Replace("GMT", "", StringComparison.Ordinal), isUtc: other.Groups["zone"].Value is "GMT" or "Z");
    }

    private double ParseIso(Match iso)
    {
        int Part(string name, int whenMissing) => iso.Groups[name].Success ? int.Parse(iso.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : whenMissing;

        var (year, month, day) = (Part("year", 1), Part("month", 1), Part("day", 1));
        var (hour, minute, second) = (Part("hour", 0), Part("minute", 0), Part("second", 0));
        var isMidnight = hour == 24 && minute == 0 && second == 0;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || (hour > 23 && !isMidnight) || minute > 59 || second > 59) return double.NaN;

        var milliseconds = iso.Groups["fraction"].Success ? int.Parse(iso.Groups["fraction"].Value.PadRight(3, '0').AsSpan(0, 3), CultureInfo.InvariantCulture) : 0;
        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        var time = new TimeSpan(0, hour, minute, second, milliseconds);
        if (date > DateTime.MaxValue - time) return double.NaN;
        return InZone(date + time, iso.Groups["zone"].Value, isUtc: !iso.Groups["hour"].Success || iso.Groups["zone"].Value == "Z");
    }

    private double InZone(DateTime date, string offset, bool isUtc)
    {
        var time = Math.Floor((date - DateTime.UnixEpoch).TotalMilliseconds);
        if (isUtc) return time;
        return offset.Length > 0 ? time - OffsetOf(offset).TotalMilliseconds : DateFields.FromLocal(time, zone);
    }

    private static TimeSpan OffsetOf(string offset)
    {
        var digits = offset.Replace(":", "", StringComparison.Ordinal);
        var span = new TimeSpan(int.Parse(digits.AsSpan(1, 2), CultureInfo.InvariantCulture), int.Parse(digits.AsSpan(3, 2), CultureInfo.InvariantCulture), 0);
        return digits[0] == '-' ? -span : span;
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?(T(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,](?<fraction>[0-9]{1,9}))?)?(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<date>.*?)( ?(?<zone>GMT[+-][0-9]{2}:?[0-9]{2}|GMT|Z|[+-][0-9]{2}:?[0-9]{2}))?( \(.*\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Other();
}
