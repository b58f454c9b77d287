using System.Globalization;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Simulation.Demonstrations;

/// <summary>The days of the demonstration, counted from the day on which it is made: it may be any day of the year.</summary>
internal sealed class DemonstrationCalendar(DateOnly today, AcademySettings settings)
{
    /// <summary>How many days before today it begins.</summary>
    public const int Length = 90;

    private readonly WorkingCalendar calendar = settings.CalendarOf(settings.Seat);

    /// <summary>The day on which the demonstration is made.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>The département of the rectorat.</summary>
    public Departement Seat { get; } = settings.Seat;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => Today.AddDays(-Length);

    /// <summary>The day of the sitting to come: Thursday of next week, or the last working day before it in that week, or the first after.</summary>
    public DateOnly NextSitting
    {
        get
        {
            var monday = Today.AddDays(7 - (((int)Today.DayOfWeek + 6) % 7));
            for (var day = monday.AddDays(3); day >= monday; day = day.AddDays(-1))
            {
                if (calendar.IsWorkingDay(day)) return day;
            }

            return calendar.NextWorkingDayFrom(monday);
        }
    }

    /// <summary>The working day that many days before today, or the last one before it.</summary>
    public DateOnly Ago(int days) => calendar.LastWorkingDayUpTo(Today.AddDays(-days));

    /// <summary>The working day that many days after today, or the first one after it.</summary>
    public DateOnly Ahead(int days) => calendar.NextWorkingDayFrom(Today.AddDays(days));

    /// <summary>The school year for which a family asks on a day: from 1 March the next one.</summary>
    public static SchoolYear YearAskedOn(DateOnly day) => new(day.Month >= 3 ? day.Year : day.Year - 1);

    /// <summary>A day as acts read it.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
