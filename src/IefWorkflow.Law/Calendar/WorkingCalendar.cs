using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Calendar;

/// <summary>The working days of one authority: its territory's holidays and its own closures.</summary>
/// <remarks>
/// A working day (<i>jour ouvré</i>) is Monday to Friday without holidays; a Monday–Saturday day (<i>jour ouvrable</i>) counts Saturdays
/// too. No statute defines <i>ouvré</i> for administrations: see <see cref="LegalReadings.NotificationDays"/>.
/// Immutable and safe to share between threads.
/// </remarks>
[Rule("CALENDAR/working-days")]
[Article(Codes.Travail, "L3133-1", InForceSince = "2000-01-01")]
public sealed class WorkingCalendar
{
    private static readonly WorkingCalendar[] Shared =
        [.. Enum.GetValues<Territory>().Select(territory => new WorkingCalendar(territory))];

    private readonly LegalReadings readings;
    private readonly OfficeClosures closures;

    /// <summary>Builds the calendar of a seat.</summary>
    /// <param name="territory">The territory of the seat.</param>
    /// <param name="goodFriday">Whether Good Friday is a holiday at the seat; only read in Alsace-Moselle.</param>
    /// <param name="closures">Days closed by local decision; none by default.</param>
    /// <param name="readings">The open readings; the Saint-Martin holiday is one.</param>
    public WorkingCalendar(Territory territory, bool goodFriday = true, OfficeClosures? closures = null, LegalReadings? readings = null)
    {
        Territory = territory;
        GoodFriday = goodFriday;
        this.closures = closures ?? OfficeClosures.None;
        this.readings = readings ?? LegalReadings.Default;
    }

    /// <summary>The territory whose holidays apply.</summary>
    public Territory Territory { get; }

    /// <summary>Whether Good Friday is a holiday at the seat; only read in Alsace-Moselle.</summary>
    public bool GoodFriday { get; }

    /// <summary>The calendar of a territory with every default.</summary>
    public static WorkingCalendar Of(Territory territory) => Shared[(int)territory];

    /// <summary>The calendar of the seat of an authority.</summary>
    /// <param name="seat">The département of the seat.</param>
    /// <param name="goodFriday">Whether Good Friday is a holiday in the commune of the seat; null when nothing is recorded (OQ-24).</param>
    /// <param name="closures">Days closed by local decision.</param>
    /// <param name="readings">The open readings.</param>
    public static WorkingCalendar OfSeat(Departement seat, bool? goodFriday, OfficeClosures closures, LegalReadings readings) =>
        new(seat.Territory, goodFriday ?? readings.GoodFridayAtUnknownSeat, closures, readings);

    /// <summary>Why a day is not worked (« samedi », « Ascension »…), or null on a working day.</summary>
    public string? NonWorkingReason(DateOnly day) => day.DayOfWeek == DayOfWeek.Saturday ? HolidayOrClosure(day) ?? "samedi" : SundayOrHoliday(day);

    /// <summary>Monday to Friday, neither holiday nor closure.</summary>
    public bool IsWorkingDay(DateOnly day) => NonWorkingReason(day) is null;

    /// <summary>Monday to Saturday, neither holiday nor closure.</summary>
    public bool IsMonToSatDay(DateOnly day) => SundayOrHoliday(day) is null;

    /// <summary>The day itself when it is worked, else the next working day.</summary>
    public DateOnly NextWorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself when it is worked, else the last working day before it.</summary>
    public DateOnly LastWorkingDayUpTo(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    internal DateOnly Advance(DateOnly day, int count, bool saturdaysCount)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (saturdaysCount ? IsMonToSatDay(day) : IsWorkingDay(day)) count--;
        }

        return day;
    }

    internal string? SundayOrHoliday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? HolidayOrClosure(day) ?? "dimanche" : HolidayOrClosure(day);

    private string? HolidayOrClosure(DateOnly day) =>
        PublicHolidays.NameOf(day, Territory, GoodFriday, readings) ?? closures.ReasonOn(day);
}
