using IefWorkflow.Law.Commission;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Code de l'éducation, D131-11-12, al. 2: a month that passes makes nothing void; it alerts. An appeal received on 15 June 2022.</summary>
[Trait("rule", "D131-11-12/one-month-status")]
public class MeetingStatusTests
{
    [Theory]
    [InlineData("2022-07-14", Timeliness.Pending, MeetingAlert.None)]
    [InlineData("2022-07-15", Timeliness.Pending, MeetingAlert.None)]
    [InlineData("2022-07-16", Timeliness.Late, MeetingAlert.EscalateToRecteur)]
    [InlineData("2022-08-14", Timeliness.Late, MeetingAlert.EscalateToRecteur)]
    [InlineData("2022-08-15", Timeliness.Late, MeetingAlert.EscalateToRecteur)]
    [InlineData("2022-08-16", Timeliness.Late, MeetingAlert.TacitRejectionBorn)]
    public void While_nobody_met_the_day_of_the_question_decides(string today, Timeliness timeliness, MeetingAlert alert) =>
        Assert.Equal(new MeetingStatus(timeliness, alert, Day("2022-08-15")), MeetingLimit.StatusOf(Day("2022-06-15"), null, Day(today), Metro));

    [Theory]
    [InlineData("2022-07-14", Timeliness.OnTime, MeetingAlert.None)]
    [InlineData("2022-07-15", Timeliness.OnTime, MeetingAlert.None)]
    [InlineData("2022-07-18", Timeliness.Late, MeetingAlert.EscalateToRecteur)]
    [InlineData("2022-08-15", Timeliness.Late, MeetingAlert.EscalateToRecteur)]
    [InlineData("2022-08-16", Timeliness.Late, MeetingAlert.TacitRejectionBorn)]
    public void Once_the_commission_met_the_day_of_the_sitting_decides(string meetingOn, Timeliness timeliness, MeetingAlert alert) =>
        Assert.Equal(
            new MeetingStatus(timeliness, alert, Day("2022-08-15")),
            MeetingLimit.StatusOf(Day("2022-06-15"), Day(meetingOn), Day("2023-01-01"), Metro));

    [Fact]
    public void The_commission_can_always_still_decide() => Assert.True(MeetingStatus.DecisionStillPossible);
}
