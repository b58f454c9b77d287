using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Tests.Calendar;

/// <summary>Code du travail, L3133-1: working days are Monday to Friday without holidays or closures.</summary>
[Trait("rule", "CALENDAR/working-days")]
public class WorkingCalendarTests
{
    [Theory]
    [InlineData("2022-07-11", null, true)]
    [InlineData("2022-07-14", "fête nationale", false)]
    [InlineData("2022-07-15", null, true)]
    [InlineData("2022-07-16", "samedi", true)]
    [InlineData("2022-07-17", "dimanche", false)]
    [InlineData("2022-12-25", "Noël", false)]
    [InlineData("2022-01-01", "jour de l'an", false)]
    public void A_day_off_says_why_and_a_Saturday_still_counts_from_Monday_to_Saturday(string day, string? reason, bool mondayToSaturday)
    {
        Assert.Equal(reason, Metro.NonWorkingReason(Day(day)));
        Assert.Equal(reason is null, Metro.IsWorkingDay(Day(day)));
        Assert.Equal(mondayToSaturday, Metro.IsMonToSatDay(Day(day)));
    }

    [Theory]
    [InlineData("2022-07-13", "2022-07-13", "2022-07-13")]
    [InlineData("2022-07-14", "2022-07-15", "2022-07-13")]
    [InlineData("2022-07-16", "2022-07-18", "2022-07-15")]
    [InlineData("2022-04-16", "2022-04-19", "2022-04-15")]
    [InlineData("2023-04-29", "2023-05-02", "2023-04-28")]
    public void The_next_and_the_last_working_day_pass_over_days_off(string day, string next, string last)
    {
        Assert.Equal(Day(next), Metro.NextWorkingDayFrom(Day(day)));
        Assert.Equal(Day(last), Metro.LastWorkingDayUpTo(Day(day)));
    }

    [Fact]
    public void A_closure_is_a_day_off_only_where_it_is_recorded()
    {
        var bridge = new OfficeClosures([new Holiday(Day("2022-05-27"), "pont de l'Ascension")]);
        var calendar = new WorkingCalendar(Territory.Metropolitan, closures: bridge);

        Assert.Equal("pont de l'Ascension", calendar.NonWorkingReason(Day("2022-05-27")));
        Assert.False(calendar.IsMonToSatDay(Day("2022-05-27")));
        Assert.Equal(Day("2022-05-30"), calendar.NextWorkingDayFrom(Day("2022-05-26")));
        Assert.True(Metro.IsWorkingDay(Day("2022-05-27")));
    }

    [Fact]
    public void A_closure_on_a_Saturday_says_its_own_reason_and_a_holiday_keeps_its_name()
    {
        var closures = new OfficeClosures([new Holiday(Day("2022-07-16"), "fermeture d'été"), new Holiday(Day("2022-07-14"), "fermeture d'été")]);
        var calendar = new WorkingCalendar(Territory.Metropolitan, closures: closures);

        Assert.Equal("fermeture d'été", calendar.NonWorkingReason(Day("2022-07-16")));
        Assert.Equal("fête nationale", calendar.NonWorkingReason(Day("2022-07-14")));
        Assert.False(calendar.IsMonToSatDay(Day("2022-07-16")));
    }

    [Theory]
    [InlineData(true, "2022-04-19")]
    [InlineData(false, "2022-04-15")]
    public void Good_Friday_is_a_flag_of_the_seat(bool goodFriday, string next) =>
        Assert.Equal(Day(next), new WorkingCalendar(Territory.AlsaceMoselle, goodFriday).NextWorkingDayFrom(Day("2022-04-15")));

    [Theory]
    [InlineData(null, true, "Vendredi saint")]
    [InlineData(null, false, null)]
    [InlineData(true, false, "Vendredi saint")]
    [InlineData(false, true, null)]
    public void Where_the_seat_says_nothing_of_Good_Friday_the_reading_does(bool? recorded, bool reading, string? expected)
    {
        var calendar = WorkingCalendar.OfSeat(Departement.Parse("67"), recorded, OfficeClosures.None, Default with { GoodFridayAtUnknownSeat = reading });

        Assert.Equal(Territory.AlsaceMoselle, calendar.Territory);
        Assert.Equal(expected, calendar.NonWorkingReason(Day("2022-04-15")));
    }

    [Fact]
    public void The_calendar_of_a_territory_has_every_default()
    {
        foreach (var territory in Enum.GetValues<Territory>())
        {
            Assert.Equal(territory, WorkingCalendar.Of(territory).Territory);
            Assert.True(WorkingCalendar.Of(territory).GoodFriday);
            Assert.Same(WorkingCalendar.Of(territory), WorkingCalendar.Of(territory));
        }

        Assert.Equal("abolition de l'esclavage", CalendarOf("SAINT_MARTIN").NonWorkingReason(Day("2024-05-28")));
    }

    [Fact]
    public void A_calendar_keeps_the_reading_it_was_given() =>
        Assert.True(new WorkingCalendar(Territory.SaintMartin, readings: Default with { SaintMartinHoliday = Law.Readings.LegalReadings.SaintMartinDay.May27 }).IsWorkingDay(Day("2024-05-28")));
}
