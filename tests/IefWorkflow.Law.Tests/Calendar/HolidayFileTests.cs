using System.Text.Json;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Tests.Calendar;

/// <summary>The holidays computed equal those of the file <c>Data/holidays.json</c>, written independently, for 2021 to 2027.</summary>
[Trait("rule", "CALENDAR/holidays")]
public class HolidayFileTests
{
    private static readonly JsonElement Years = ReadYears();

    [Theory]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void In_every_territory(int year)
    {
        var ofYear = Years.GetProperty(year.ToString());
        var metropolitan = DaysOf(ofYear.GetProperty("METRO"));

        Assert.Equal(metropolitan, Computed(year, Territory.Metropolitan));
        foreach (var territory in new[] { Territory.AlsaceMoselle, Territory.Guadeloupe, Territory.Martinique, Territory.Guyane, Territory.LaReunion, Territory.Mayotte })
        {
            var own = DaysOf(ofYear.GetProperty($"{territory.Code()}_EXTRA"));
            Assert.Equal(metropolitan.Concat(own).Order(), Computed(year, territory));
        }

        Assert.Equal(Day(ofYear.GetProperty("easterSunday").GetString()!), Easter.SundayOf(year));
    }

    [Fact]
    public void The_file_holds_seven_years() => Assert.Equal(7, Years.EnumerateObject().Count());

    private static IEnumerable<DateOnly> Computed(int year, Territory territory) => PublicHolidays.Of(year, territory).Select(holiday => holiday.Date);

    private static List<DateOnly> DaysOf(JsonElement list) => [.. list.EnumerateArray().Select(day => Day(day.GetString()!))];

    private static JsonElement ReadYears()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "holidays.json")));
        return document.RootElement.GetProperty("years").Clone();
    }
}
