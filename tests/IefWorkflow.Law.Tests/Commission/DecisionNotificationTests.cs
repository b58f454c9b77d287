using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Code de l'éducation, D131-11-12, al. 3: « dans un délai de cinq jours ouvrés à compter de la réunion ».</summary>
[Trait("rule", "D131-11-12/five-working-days")]
public class DecisionNotificationTests
{
    [Theory]
    [InlineData("METRO", "2022-06-13", "2022-06-20")]
    [InlineData("METRO", "2022-06-17", "2022-06-24")]
    [InlineData("METRO", "2022-07-02", "2022-07-08")]
    [InlineData("METRO", "2022-07-08", "2022-07-18")]
    [InlineData("METRO", "2022-04-13", "2022-04-21")]
    [InlineData("METRO", "2022-11-07", "2022-11-15")]
    [InlineData("METRO", "2023-04-28", "2023-05-09")]
    [InlineData("METRO", "2024-05-02", "2024-05-13")]
    [InlineData("METRO", "2024-05-07", "2024-05-16")]
    [InlineData("METRO", "2024-02-26", "2024-03-04")]
    [InlineData("METRO", "2025-05-28", "2025-06-05")]
    [InlineData("METRO", "2025-06-05", "2025-06-13")]
    [InlineData("METRO", "2021-12-24", "2021-12-31")]
    [InlineData("METRO", "2026-12-30", "2027-01-07")]
    [InlineData("METRO", "2023-12-19", "2023-12-27")]
    [InlineData("LA_REUNION", "2023-12-19", "2023-12-28")]
    [InlineData("LA_REUNION", "2022-12-16", "2022-12-26")]
    [InlineData("ALSACE_MOSELLE", "2022-12-20", "2022-12-28")]
    [InlineData("GUADELOUPE", "2022-05-23", "2022-06-01")]
    [InlineData("MARTINIQUE", "2022-05-20", "2022-05-30")]
    [InlineData("MAYOTTE", "2022-04-25", "2022-05-03")]
    [InlineData("GUYANE", "2022-06-03", "2022-06-14")]
    [InlineData("SAINT_BARTHELEMY", "2023-10-06", "2023-10-16")]
    [InlineData("SAINT_MARTIN", "2024-05-24", "2024-06-03")]
    public void The_sitting_is_not_counted_nor_are_week_ends_and_holidays(string territory, string meetingOn, string expected)
    {
        var limit = DecisionNotification.Definition(Default).From(Day(meetingOn), CalendarOf(territory));

        Assert.Equal(Day(expected), limit.Prudent);
        Assert.Equal(Day(expected), limit.Legal);
    }

    [Theory]
    [InlineData("2022-06-13", "2022-06-18")]
    [InlineData("2022-06-17", "2022-06-23")]
    [InlineData("2022-07-08", "2022-07-15")]
    public void Under_the_other_reading_Saturdays_count(string meetingOn, string expected)
    {
        var readings = Default with { NotificationDays = LegalReadings.NotificationDayCount.MondayToSaturday };

        Assert.Equal(Day(expected), DecisionNotification.Definition(readings).From(Day(meetingOn), Metro).Legal);
    }
}
