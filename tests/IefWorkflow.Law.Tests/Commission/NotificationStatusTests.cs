using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Code de l'éducation, D131-11-12, al. 3: how the notification stands to its limit. A sitting on 13 June 2022, limit 20 June.</summary>
[Trait("rule", "D131-11-12/five-working-days-status")]
public class NotificationStatusTests
{
    private static readonly LegalReadings Receipt = Default with { DecisionNotifiedBy = LegalReadings.NotifiedBy.Receipt };

    [Theory]
    [InlineData("2022-06-17", Timeliness.OnTime)]
    [InlineData("2022-06-20", Timeliness.OnTime)]
    [InlineData("2022-06-21", Timeliness.Late)]
    public void Dispatch_counts(string dispatchedOn, Timeliness expected) =>
        Assert.Equal(expected, StatusOf(dispatchedOn, "2022-06-27", "2022-07-01", Default));

    [Theory]
    [InlineData("2022-06-20", Timeliness.OnTime)]
    [InlineData("2022-06-21", Timeliness.Late)]
    public void Under_the_other_reading_receipt_counts(string receivedOn, Timeliness expected) =>
        Assert.Equal(expected, StatusOf("2022-06-14", receivedOn, "2022-07-01", Receipt));

    [Theory]
    [InlineData("2022-06-20", Timeliness.Pending)]
    [InlineData("2022-06-21", Timeliness.Late)]
    public void While_it_has_not_left_the_day_of_the_question_decides(string today, Timeliness expected)
    {
        Assert.Equal(expected, StatusOf(null, null, today, Default));
        Assert.Equal(expected, StatusOf("2022-06-14", null, today, Receipt));
    }

    private static Timeliness StatusOf(string? dispatchedOn, string? receivedOn, string today, LegalReadings readings) =>
        DecisionNotification.StatusOf(Day("2022-06-13"), DayOrNone(dispatchedOn), DayOrNone(receivedOn), Day(today), Metro, readings);
}
