using FsCheck.Fluent;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Tests.Properties;

/// <summary>What holds of the holidays of every year and territory.</summary>
public class HolidayProperties
{
    [Fact]
    public void A_metropolitan_holiday_is_one_in_every_territory() =>
        Check.That(Any.Day.Zip(Any.Territory), given =>
        {
            var (day, territory) = given;
            return !IsHoliday(day, Territory.Metropolitan) || IsHoliday(day, territory);
        });

    [Fact]
    public void So_is_every_one_of_a_whole_year() =>
        Check.That(Gen.Choose(2000, 2099).Zip(Any.Territory), given =>
            !PublicHolidays.Of(given.Item1, Territory.Metropolitan).Except(PublicHolidays.Of(given.Item1, given.Item2)).Any());

    [Fact]
    public void A_calendar_and_the_list_of_holidays_agree() =>
        Check.That(Gen.Choose(2000, 2099).Zip(Any.Territory), given =>
            PublicHolidays.Of(given.Item1, given.Item2).All(holiday => WorkingCalendar.Of(given.Item2).NonWorkingReason(holiday.Date) == holiday.Name));

    [Fact]
    public void A_closure_never_opens_a_day() =>
        Check.That(Any.Day.Zip(Any.Calendar), given =>
        {
            var (day, calendar) = given;
            return !calendar.IsWorkingDay(day) || new WorkingCalendar(calendar.Territory, calendar.GoodFriday).IsWorkingDay(day);
        });

    private static bool IsHoliday(DateOnly day, Territory territory) => PublicHolidays.Of(day.Year, territory).Any(holiday => holiday.Date == day);
}
