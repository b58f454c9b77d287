using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Calendar;

/// <summary>Code du travail, L3133-1, L3134-13 and L3422-2: the public holidays of each territory.</summary>
[Trait("rule", "CALENDAR/holidays")]
public class PublicHolidaysTests
{
    [Fact]
    public void Metropolitan_France_has_eleven_in_the_order_of_the_calendar() =>
        Assert.Equal(
            [
                "2022-01-01 jour de l'an", "2022-04-18 lundi de Pâques", "2022-05-01 fête du Travail", "2022-05-08 victoire de 1945",
                "2022-05-26 Ascension", "2022-06-06 lundi de Pentecôte", "2022-07-14 fête nationale", "2022-08-15 Assomption",
                "2022-11-01 Toussaint", "2022-11-11 armistice de 1918", "2022-12-25 Noël",
            ],
            PublicHolidays.Of(2022, Territory.Metropolitan).Select(holiday => $"{Iso(holiday.Date)} {holiday.Name}").ToArray());

    [Theory]
    [InlineData("ALSACE_MOSELLE", "2022-04-15 Vendredi saint, 2022-12-26 Saint-Étienne")]
    [InlineData("GUADELOUPE", "2022-05-27 abolition de l'esclavage")]
    [InlineData("MARTINIQUE", "2022-05-22 abolition de l'esclavage")]
    [InlineData("GUYANE", "2022-06-10 abolition de l'esclavage")]
    [InlineData("LA_REUNION", "2022-12-20 abolition de l'esclavage")]
    [InlineData("MAYOTTE", "2022-04-27 abolition de l'esclavage")]
    [InlineData("SAINT_BARTHELEMY", "2022-10-09 abolition de l'esclavage")]
    [InlineData("SAINT_MARTIN", "2022-05-28 abolition de l'esclavage")]
    public void Each_territory_has_holidays_of_its_own(string territory, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", Of(2022, territory).Except(Of(2022, "METRO")).Select(holiday => $"{Iso(holiday.Date)} {holiday.Name}")));

    [Fact]
    public void Good_Friday_is_a_holiday_only_where_the_commune_has_a_temple()
    {
        Assert.Contains(Day("2022-04-15"), PublicHolidays.Of(2022, Territory.AlsaceMoselle, goodFriday: true).Select(holiday => holiday.Date));
        Assert.DoesNotContain(Day("2022-04-15"), PublicHolidays.Of(2022, Territory.AlsaceMoselle, goodFriday: false).Select(holiday => holiday.Date));
        Assert.DoesNotContain(Day("2022-04-15"), PublicHolidays.Of(2022, Territory.Metropolitan, goodFriday: true).Select(holiday => holiday.Date));
        Assert.DoesNotContain(Day("2022-04-15"), PublicHolidays.Of(2022, Territory.Guadeloupe, goodFriday: true).Select(holiday => holiday.Date));
    }

    [Fact]
    public void Good_Friday_may_fall_in_March() =>
        Assert.Contains(new Holiday(Day("2024-03-29"), "Vendredi saint"), PublicHolidays.Of(2024, Territory.AlsaceMoselle));

    [Theory]
    [InlineData(LegalReadings.SaintMartinDay.May28, "2022-05-28")]
    [InlineData(LegalReadings.SaintMartinDay.May27, "2022-05-27")]
    public void The_reading_says_which_day_Saint_Martin_keeps(LegalReadings.SaintMartinDay reading, string expected)
    {
        var readings = Default with { SaintMartinHoliday = reading };

        Assert.Equal(
            Day(expected),
            Assert.Single(PublicHolidays.Of(2022, Territory.SaintMartin, readings: readings).Except(PublicHolidays.Of(2022, Territory.Metropolitan))).Date);
    }

    [Theory]
    [InlineData("METRO", 11, "")]
    [InlineData("ALSACE_MOSELLE", 13, "")]
    [InlineData("GUADELOUPE", 12, "2049 2055 2060 2075 2080")]
    [InlineData("MARTINIQUE", 12, "2031 2036 2051 2056")]
    [InlineData("GUYANE", 12, "2019 2030 2041 2052")]
    [InlineData("LA_REUNION", 12, "")]
    [InlineData("MAYOTTE", 12, "")]
    [InlineData("SAINT_BARTHELEMY", 12, "")]
    [InlineData("SAINT_MARTIN", 12, "2007 2012 2071 2076 2082 2091")]
    public void Every_year_of_the_century_has_them_all_but_for_two_that_fall_on_one_day(string territory, int count, string coincidences)
    {
        int[] ascensionOnAFixedHoliday = [2008, 2059, 2070, 2081, 2092];
        var oneLess = coincidences.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).Concat(ascensionOnAFixedHoliday).ToHashSet();

        foreach (var year in Enumerable.Range(2000, 101))
        {
            var days = Of(year, territory).Select(holiday => holiday.Date).ToList();

            Assert.Equal((year, oneLess.Contains(year) ? count - 1 : count), (year, days.Count));
            Assert.Equal(days.Distinct().Order(), days);
            Assert.All(days, day => Assert.Equal(year, day.Year));
        }
    }

    [Theory]
    [InlineData("2008-05-01", "fête du Travail")]
    [InlineData("2059-05-08", "victoire de 1945")]
    public void A_holiday_that_Ascension_falls_on_keeps_its_name(string day, string name) =>
        Assert.Equal(name, Assert.Single(PublicHolidays.Of(Day(day).Year, Territory.Metropolitan), holiday => holiday.Date == Day(day)).Name);

    [Fact]
    public void A_territory_without_holidays_of_its_own_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PublicHolidays.Of(2022, (Territory)9));

    private static IReadOnlyList<Holiday> Of(int year, string territory) => PublicHolidays.Of(year, CalendarOf(territory).Territory);
}
