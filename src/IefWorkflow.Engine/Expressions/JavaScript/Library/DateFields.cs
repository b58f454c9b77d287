namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Takes instants apart into year, month… and puts them together, as ECMAScript does: any field may overflow.</summary>
/// <remarks>Instants are milliseconds since 1970; years run far beyond those of <see cref="DateTime"/>.</remarks>
internal static class DateFields
{
    public const int Year = 0;
    public const int Month = 1;
    public const int Day = 2;
    public const int Hour = 3;
    public const int Minute = 4;
    public const int Second = 5;
    public const int Millisecond = 6;
    public const int Count = 7;

    public const double Largest = 8.64e15;

    private const double MillisecondsPerDay = 86_400_000;
    private const double LargestField = 1e9;

    /// <summary>The fields of an instant; the month counts from 0.</summary>
    public static double[] Of(double time)
    {
        var days = (long)Math.Floor(time / MillisecondsPerDay);
        var rest = (long)(time - (days * MillisecondsPerDay));
        var (year, month, day) = Civil(days);
        return [year, month, day, rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60, rest % 1000];
    }

    public static int Weekday(double time) => (int)(((((long)Math.Floor(time / MillisecondsPerDay) + 4) % 7) + 7) % 7);

    /// <summary>The instant of the fields, or not a number.</summary>
    public static double Time(IReadOnlyList<double> fields)
    {
        if (fields.Any(field => !double.IsFinite(field) || Math.Abs(field) > LargestField * LargestField)) return double.NaN;
        if (Math.Abs(fields[Year]) > LargestField || Math.Abs(fields[Month]) > LargestField) return double.NaN;

        var (year, month) = ((long)Math.Truncate(fields[Year]), (long)Math.Truncate(fields[Month]));
        year += FloorDivide(month, 12);
        month -= FloorDivide(month, 12) * 12;
        var days = Days(year, month) + Math.Truncate(fields[Day]) - 1;
        var time = (days * MillisecondsPerDay)
            + (Math.Truncate(fields[Hour]) * 3_600_000) + (Math.Truncate(fields[Minute]) * 60_000) + (Math.Truncate(fields[Second]) * 1000) + Math.Truncate(fields[Millisecond]);
        return Clip(time);
    }

    /// <summary>The instant itself when ECMAScript knows it.</summary>
    public static double Clip(double time) => Math.Abs(time) <= Largest ? Math.Truncate(time) + 0 : double.NaN;

    /// <summary>The instant in the local time of a zone, written as if it were in UTC.</summary>
    public static double ToLocal(double time, TimeZoneInfo zone) => time + Offset(zone, DateTime(time, DateTimeKind.Utc)).TotalMilliseconds;

    /// <remarks>A time that the clocks show twice is the first one; a time that they skip counts from before the change.</remarks>
    public static double FromLocal(double local, TimeZoneInfo zone)
    {
        var date = DateTime(local, DateTimeKind.Unspecified);
        var offset = date is { } known && zone.IsAmbiguousTime(known) ? zone.GetAmbiguousTimeOffsets(known).Max() : Offset(zone, date);
        return local - offset.TotalMilliseconds;
    }

    private static TimeSpan Offset(TimeZoneInfo zone, DateTime? date) => date is { } known ? zone.GetUtcOffset(known) : zone.BaseUtcOffset;

    private static DateTime? DateTime(double time, DateTimeKind kind) =>
        DateLibrary.Instant(time) is { } instant ? System.DateTime.SpecifyKind(instant.UtcDateTime, kind) : null;

    private static long FloorDivide(long value, long divisor) => (value - (((value % divisor) + divisor) % divisor)) / divisor;

    /// <summary>Days from 1970 to the first of a month, in the calendar extended both ways.</summary>
    private static double Days(long year, long month)
    {
        var shifted = month < 2 ? year - 1 : year;
        var era = FloorDivide(shifted, 400);
        var yearOfEra = shifted - (era * 400);
        var monthFromMarch = (month + 10) % 12;
        var dayOfYear = ((153 * monthFromMarch) + 2) / 5;
        return (era * 146_097d) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }

    private static (long Year, long Month, long Day) Civil(long days)
    {
        var shifted = days + 719_468;
        var era = FloorDivide(shifted, 146_097);
        var dayOfEra = shifted - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        var month = (monthFromMarch + 2) % 12;
        return (yearOfEra + (era * 400) + (month < 2 ? 1 : 0), month, day);
    }
}
