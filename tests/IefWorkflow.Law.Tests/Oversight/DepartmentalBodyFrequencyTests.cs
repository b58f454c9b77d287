using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Law.Tests.Oversight;

/// <summary>Code de l'éducation, D131-4-1, last al.: « au moins deux fois par an », read as a calendar year.</summary>
[Trait("rule", "D131-4-1/frequency")]
public class DepartmentalBodyFrequencyTests
{
    [Theory]
    [InlineData("", 2022, 0, false)]
    [InlineData("2022-10-05", 2022, 1, false)]
    [InlineData("2022-01-01 2022-12-31", 2022, 2, true)]
    [InlineData("2022-03-10 2022-06-10 2022-10-10", 2022, 3, true)]
    [InlineData("2022-12-15 2023-01-10", 2022, 1, false)]
    [InlineData("2022-12-15 2023-01-10", 2023, 1, false)]
    public void Two_meetings_of_one_calendar_year_are_enough(string meetings, int year, int count, bool compliant)
    {
        var frequency = DepartmentalBody.Frequency(Days(meetings), year);

        Assert.Equal(count, frequency.Count);
        Assert.Equal(compliant, frequency.IsCompliant);
    }

    [Theory]
    [InlineData("", "2022-09-30", false)]
    [InlineData("", "2022-10-01", true)]
    [InlineData("2022-03-10", "2022-10-01", false)]
    [InlineData("2022-03-10", "2022-11-30", false)]
    [InlineData("2022-03-10", "2022-12-01", true)]
    [InlineData("2022-03-10 2022-11-30", "2022-12-01", false)]
    [InlineData("2022-10-01", "2022-10-01", false)]
    [InlineData("2022-10-02", "2022-10-01", true)]
    [InlineData("2021-11-10 2021-12-10", "2022-10-01", true)]
    public void The_presidents_are_alerted_on_1_October_without_a_meeting_and_on_1_December_without_two(string meetings, string day, bool alerted) =>
        Assert.Equal(alerted, DepartmentalBody.AlertsOn(Day(day), Days(meetings)));

    private static List<DateOnly> Days(string list) => [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day)];
}
