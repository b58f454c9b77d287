using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>Code de l'éducation, D131-11-10, CRPA L112-1, L114-2 and L412-3: how the day of an appeal stands to its period.</summary>
[Trait("rule", "D131-11-10/admissibility")]
public class AppealAdmissibilityTests
{
    private static readonly LegalReadings EightDays = LegalReadings.Reference20220217;

    [Theory]
    [InlineData("2022-06-08", AppealStatus.Timely)]
    [InlineData("2022-06-09", AppealStatus.Timely)]
    [InlineData("2022-06-10", AppealStatus.ClearMargin)]
    [InlineData("2022-06-11", AppealStatus.Late)]
    public void The_eighth_day_is_in_time_and_the_ninth_is_a_margin(string sentOn, AppealStatus expected) =>
        Assert.Equal(expected, Status(Facts(sentOn, "2022-06-01"), EightDays));

    [Theory]
    [InlineData("2022-06-13", AppealStatus.Timely)]
    [InlineData("2022-06-14", AppealStatus.Late)]
    public void A_period_that_ends_on_a_Saturday_ends_on_Monday_and_the_margin_falls_with_it(string sentOn, AppealStatus expected) =>
        Assert.Equal(expected, Status(Facts(sentOn, "2022-06-03"), EightDays));

    [Theory]
    [InlineData("2023-06-16", AppealStatus.Timely)]
    [InlineData("2023-06-17", AppealStatus.ClearMargin)]
    [InlineData("2023-06-19", AppealStatus.ClearMargin)]
    [InlineData("2023-06-20", AppealStatus.Late)]
    public void Fifteen_days_are_counted_alike(string sentOn, AppealStatus expected) =>
        Assert.Equal(expected, Status(Facts(sentOn, "2023-06-01"), Default));

    [Theory]
    [InlineData("2022-06-09", AppealStatus.Timely)]
    [InlineData("2022-06-10", AppealStatus.Late)]
    public void Under_the_other_reading_there_is_no_margin(string sentOn, AppealStatus expected) =>
        Assert.Equal(expected, Status(Facts(sentOn, "2022-06-01"), EightDays with { AppealPeriodIsClear = false }));

    [Theory]
    [InlineData("2022-05-15", "2022-06-30", AppealStatus.Late)]
    [InlineData("2022-05-16", "2022-06-30", AppealStatus.NotOpposable)]
    [InlineData("2022-06-03", "2022-06-30", AppealStatus.NotOpposable)]
    [InlineData("2022-06-04", "2022-06-30", AppealStatus.Late)]
    [InlineData("2022-02-16", "2022-03-30", AppealStatus.NotOpposable)]
    public void No_period_can_be_opposed_while_none_is_in_force(string notifiedOn, string sentOn, AppealStatus expected) =>
        Assert.Equal(expected, Status(Facts(sentOn, notifiedOn), Default));

    [Fact]
    public void A_refusal_without_the_mention_of_the_appeal_opposes_no_period() =>
        Assert.Equal(AppealStatus.NotOpposable, Status(Facts("2022-09-01", "2022-06-01") with { RefusalMentionsAppeal = false }, EightDays));

    [Fact]
    public void Nor_does_a_refusal_whose_notification_is_not_proven() =>
        Assert.Equal(AppealStatus.NotOpposable, Status(Facts("2022-08-01", null), EightDays));

    [Theory]
    [InlineData("2023-05-31", AppealStatus.NotOpposable)]
    [InlineData("2023-06-01", AppealStatus.NotOpposable)]
    [InlineData("2023-06-02", AppealStatus.LateReasonablePeriod)]
    public void The_reasonable_year_runs_from_the_notification(string sentOn, AppealStatus expected) =>
        Assert.Equal(expected, Status(Facts(sentOn, "2022-06-01") with { RefusalMentionsAppeal = false }, EightDays));

    [Theory]
    [InlineData("2023-07-10", AppealStatus.NotOpposable)]
    [InlineData("2023-07-11", AppealStatus.LateReasonablePeriod)]
    public void Or_from_the_day_the_family_is_shown_to_have_known(string sentOn, AppealStatus expected) =>
        Assert.Equal(expected, Status(Facts(sentOn, null) with { RefusalKnownOn = Day("2022-07-10") }, EightDays));

    [Theory]
    [InlineData("2025-02-28", AppealStatus.NotOpposable)]
    [InlineData("2025-03-01", AppealStatus.LateReasonablePeriod)]
    public void A_reasonable_year_from_a_leap_day_ends_with_February(string sentOn, AppealStatus expected) =>
        Assert.Equal(expected, Status(Facts(sentOn, null) with { RefusalKnownOn = Day("2024-02-29") }, Default));

    [Fact]
    public void Known_on_no_proven_day_it_never_ends() =>
        Assert.Equal(AppealStatus.NotOpposable, Status(Facts("2030-01-01", null), EightDays));

    [Fact]
    public void The_local_time_of_the_authority_decides_on_the_day()
    {
        var sentAt = new DateTimeOffset(2022, 6, 9, 23, 50, 0, TimeSpan.FromHours(2));

        Assert.Equal(AppealStatus.Timely, Status(Facts(Iso(LegalDay.Of(sentAt, Territory.Metropolitan)), "2022-06-01"), EightDays));
        Assert.Equal(AppealStatus.ClearMargin, Status(Facts(Iso(LegalDay.Of(sentAt.AddMinutes(10), Territory.Metropolitan)), "2022-06-01"), EightDays));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Sent_through_the_wrong_door_it_is_passed_on(bool sentToCommission, bool transmitted) =>
        Assert.Equal(
            new AppealAdmissibility(AppealStatus.Timely, transmitted, IsRequalified: false),
            AppealAdmissibility.Assess(Facts("2022-06-08", "2022-06-01") with { SentToCommission = sentToCommission }, Metro, EightDays));

    [Theory]
    [InlineData(AppealLabel.MandatoryAppeal, "2022-06-08", false)]
    [InlineData(AppealLabel.GracefulAppeal, "2022-06-08", true)]
    [InlineData(AppealLabel.HierarchicalAppeal, "2022-06-08", true)]
    [InlineData(AppealLabel.GracefulAppeal, "2022-06-10", true)]
    [InlineData(AppealLabel.GracefulAppeal, "2022-06-11", false)]
    public void Under_another_name_it_is_the_mandatory_appeal_while_the_period_runs(AppealLabel label, string sentOn, bool requalified) =>
        Assert.Equal(requalified, AppealAdmissibility.Assess(Facts(sentOn, "2022-06-01") with { Label = label }, Metro, EightDays).IsRequalified);

    [Theory]
    [InlineData("2023-06-01", true)]
    [InlineData("2023-06-02", false)]
    public void And_while_the_reasonable_year_runs(string sentOn, bool requalified) =>
        Assert.Equal(
            requalified,
            AppealAdmissibility.Assess(Facts(sentOn, "2022-06-01") with { Label = AppealLabel.GracefulAppeal, RefusalMentionsAppeal = false }, Metro, EightDays).IsRequalified);

    private static AppealStatus Status(AppealFacts facts, LegalReadings readings) => AppealAdmissibility.Assess(facts, Metro, readings).Status;

    private static AppealFacts Facts(string sentOn, string? notifiedOn) => new(Day(sentOn), DayOrNone(notifiedOn), RefusalMentionsAppeal: true);
}
