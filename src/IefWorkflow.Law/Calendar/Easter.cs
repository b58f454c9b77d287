using System.Diagnostics;

namespace IefWorkflow.Law.Calendar;

/// <summary>The date of Easter in the Gregorian calendar.</summary>
public static class Easter
{
    private const int FirstCachedYear = 2000;

    private static readonly DateOnly[] Cache = [.. Enumerable.Range(FirstCachedYear, 101).Select(Compute)];

    /// <summary>Easter Sunday of a year from 1583 to 4099.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The Gregorian computation does not hold for that year.</exception>
    public static DateOnly SundayOf(int year)
    {
        if (year >= FirstCachedYear && year < FirstCachedYear + Cache.Length) return Cache[year - FirstCachedYear];

        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1583);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 4099);
        return Compute(year);
    }

    /// <remarks>Computus by golden number and epact, in the form published in <i>Nature</i> in 1876.</remarks>
    private static DateOnly Compute(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRemainder) = Math.DivRem(century, 4);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - moonCorrection + 15) % 30;
        var (leapYears, yearRemainder) = Math.DivRem(yearOfCentury, 4);
        var daysToSunday = (32 + (2 * centuryRemainder) + (2 * leapYears) - epact - yearRemainder) % 7;
        var lateMoon = (golden + (11 * epact) + (22 * daysToSunday)) / 451;
        var (month, day) = Math.DivRem(epact + daysToSunday - (7 * lateMoon) + 114, 31);

        var easter = new DateOnly(year, month, day + 1);
        Debug.Assert(easter.DayOfWeek == DayOfWeek.Sunday, "The computus yields a Sunday.");
        return easter;
    }
}
