using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Code de l'éducation, D131-11-12, al. 2: « dans un délai d'un mois maximum à compter de la réception ».</summary>
[Trait("rule", "D131-11-12/one-month")]
public class MeetingLimitTests
{
    [Theory]
    [InlineData("METRO", "2022-06-15", "2022-07-15", "2022-07-15")]
    [InlineData("METRO", "2022-06-14", "2022-07-13", "2022-07-14")]
    [InlineData("METRO", "2022-06-17", "2022-07-15", "2022-07-17")]
    [InlineData("METRO", "2022-05-31", "2022-06-30", "2022-06-30")]
    [InlineData("METRO", "2022-08-31", "2022-09-30", "2022-09-30")]
    [InlineData("METRO", "2023-01-28", "2023-02-28", "2023-02-28")]
    [InlineData("METRO", "2023-01-29", "2023-02-28", "2023-02-28")]
    [InlineData("METRO", "2023-01-31", "2023-02-28", "2023-02-28")]
    [InlineData("METRO", "2024-01-31", "2024-02-29", "2024-02-29")]
    [InlineData("METRO", "2024-02-29", "2024-03-29", "2024-03-29")]
    [InlineData("ALSACE_MOSELLE", "2024-02-29", "2024-03-28", "2024-03-29")]
    [InlineData("LA_REUNION", "2022-11-20", "2022-12-19", "2022-12-20")]
    [InlineData("GUADELOUPE", "2022-04-27", "2022-05-25", "2022-05-27")]
    [InlineData("METRO", "2026-10-31", "2026-11-30", "2026-11-30")]
    public void It_ends_on_the_same_day_of_the_next_month_and_is_planned_for_a_working_day(string territory, string receivedOn, string prudent, string legal)
    {
        var limit = MeetingLimit.Definition.From(Day(receivedOn), CalendarOf(territory));

        Assert.Equal(Day(prudent), limit.Prudent);
        Assert.Equal(Day(legal), limit.Legal);
    }

    [Fact]
    public void It_opens_on_receipt_by_the_first_administration_or_under_the_other_reading_by_the_commission()
    {
        Assert.Equal(Day("2022-06-08"), MeetingLimit.StartOf(Day("2022-06-08"), Day("2022-06-14"), Default));
        Assert.Equal(
            Day("2022-06-14"),
            MeetingLimit.StartOf(Day("2022-06-08"), Day("2022-06-14"), Default with { MonthOpensOn = LegalReadings.AppealReceipt.Commission }));
    }
}
