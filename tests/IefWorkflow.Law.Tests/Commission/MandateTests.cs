using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Code de l'éducation, D131-11-11, al. 7: « Ces membres sont nommés pour deux ans ».</summary>
[Trait("rule", "D131-11-11/mandate")]
public class MandateTests
{
    private static readonly LegalReadings February28 = Default with { LeapDayMandateEnds = LegalReadings.LeapDayMandate.February28 };

    [Theory]
    [InlineData("2022-03-15", "2024-03-14")]
    [InlineData("2023-01-01", "2024-12-31")]
    [InlineData("2022-09-01", "2024-08-31")]
    [InlineData("2023-03-01", "2025-02-28")]
    [InlineData("2022-03-01", "2024-02-29")]
    [InlineData("2022-02-28", "2024-02-27")]
    public void It_ends_on_the_eve_of_its_second_anniversary(string startsOn, string lastDay)
    {
        Assert.Equal(Day(lastDay), Mandate.LastDay(Day(startsOn), Default));
        Assert.Equal(Day(lastDay), Mandate.LastDay(Day(startsOn), February28));
    }

    [Fact]
    public void Begun_on_a_leap_day_it_ends_on_27_February_or_under_the_other_reading_on_the_28th()
    {
        Assert.Equal(Day("2026-02-27"), Mandate.LastDay(Day("2024-02-29"), Default));
        Assert.Equal(Day("2026-02-28"), Mandate.LastDay(Day("2024-02-29"), February28));
    }

    [Fact]
    public void A_replacement_serves_the_rest_of_the_mandate() =>
        Assert.Equal(Day("2024-03-14"), Mandate.LastDayOfReplacement(Day("2023-10-01"), Day("2024-03-14"), Default));

    [Fact]
    public void Under_the_other_reading_a_replacement_serves_two_new_years() =>
        Assert.Equal(
            Day("2025-09-30"),
            Mandate.LastDayOfReplacement(Day("2023-10-01"), Day("2024-03-14"), Default with { Replacement = LegalReadings.ReplacementTerm.NewMandate }));
}
