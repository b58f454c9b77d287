using System.Globalization;

namespace IefWorkflow.Law.Calendar;

/// <summary>A school year, known by its two calendar years: <c>2022-2023</c>.</summary>
/// <param name="FirstYear">The calendar year of the September in which it begins.</param>
public readonly record struct SchoolYear(int FirstYear) : IComparable<SchoolYear>
{
    /// <summary>The first day on which requests for this year may be filed: 1 March before it (R131-11).</summary>
    public DateOnly FilingOpens => new(FirstYear, 3, 1);

    /// <summary>The last day on which requests for this year may be filed: 31 May before it, included (R131-11).</summary>
    public DateOnly FilingCloses => new(FirstYear, 5, 31);

    /// <summary>1 September, the first day taken as part of the year.</summary>
    public DateOnly FirstDay => new(FirstYear, 9, 1);

    /// <summary>31 August, the last day taken as part of the year.</summary>
    public DateOnly LastDay => new(FirstYear + 1, 8, 31);

    /// <summary>The school year that a day belongs to, 1 September to 31 August.</summary>
    public static SchoolYear Containing(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1);

    /// <summary>The school year some years later (or earlier, when negative).</summary>
    public SchoolYear Plus(int years) => new(FirstYear + years);

    /// <summary>Reads <c>2022-2023</c>: two consecutive years of four digits.</summary>
    public static bool TryParse(string? text, out SchoolYear schoolYear)
    {
        schoolYear = default;
        if (text is not { Length: 9 } || text[4] != '-') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var first)) return false;
        if (!int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var second)) return false;
        if (first is < 1 or > 9997 || second != first + 1) return false;

        schoolYear = new SchoolYear(first);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(SchoolYear other) => FirstYear.CompareTo(other.FirstYear);

    /// <summary>Earlier than.</summary>
    public static bool operator <(SchoolYear left, SchoolYear right) => left.FirstYear < right.FirstYear;

    /// <summary>Earlier than, or the same.</summary>
    public static bool operator <=(SchoolYear left, SchoolYear right) => left.FirstYear <= right.FirstYear;

    /// <summary>Later than.</summary>
    public static bool operator >(SchoolYear left, SchoolYear right) => left.FirstYear > right.FirstYear;

    /// <summary>Later than, or the same.</summary>
    public static bool operator >=(SchoolYear left, SchoolYear right) => left.FirstYear >= right.FirstYear;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstYear:D4}-{FirstYear + 1:D4}");
}
