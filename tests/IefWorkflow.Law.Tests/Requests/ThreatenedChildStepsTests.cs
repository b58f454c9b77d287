using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-7: the steps for a child whose integrity is threatened at school.</summary>
[Trait("rule", "R131-11-7/steps")]
public class ThreatenedChildStepsTests
{
    [Theory]
    [InlineData("", ThreatenedChildStep.InformHead)]
    [InlineData("InformHead", ThreatenedChildStep.Concertation)]
    [InlineData("InformHead Concertation", ThreatenedChildStep.HeadOpinion)]
    [InlineData("InformHead Concertation HeadOpinion", ThreatenedChildStep.FileRequest)]
    [InlineData("InformHead Concertation HeadOpinion FileRequest", ThreatenedChildStep.Acknowledge)]
    [InlineData("InformHead Concertation HeadOpinion FileRequest Acknowledge", ThreatenedChildStep.Examine)]
    [InlineData("InformHead Concertation HeadOpinion FileRequest Acknowledge Examine", ThreatenedChildStep.Examine)]
    public void They_follow_the_order_of_the_article(string done, ThreatenedChildStep next) =>
        Assert.Equal(next, ThreatenedChild.NextStep(Steps(done), headAskedInVain: false, Default));

    [Theory]
    [InlineData("", ThreatenedChildStep.InformHead)]
    [InlineData("InformHead", ThreatenedChildStep.FileRequest)]
    [InlineData("InformHead Concertation", ThreatenedChildStep.FileRequest)]
    [InlineData("InformHead FileRequest", ThreatenedChildStep.Acknowledge)]
    public void A_head_who_gives_no_opinion_does_not_hold_the_family_up(string done, ThreatenedChildStep next) =>
        Assert.Equal(next, ThreatenedChild.NextStep(Steps(done), headAskedInVain: true, Default));

    [Theory]
    [InlineData("InformHead", ThreatenedChildStep.Concertation)]
    [InlineData("InformHead Concertation", ThreatenedChildStep.HeadOpinion)]
    public void Under_the_other_reading_the_opinion_is_waited_for(string done, ThreatenedChildStep next) =>
        Assert.Equal(next, ThreatenedChild.NextStep(Steps(done), headAskedInVain: true, Default with { AskingHeadSuffices = false }));

    [Theory]
    [InlineData("2022-12-05", "2022-12-06")]
    [InlineData("2022-12-09", "2022-12-12")]
    public void Without_delay_means_an_alert_after_one_working_day(string receivedOn, string expected) =>
        Assert.Equal(Day(expected), ThreatenedChild.Acknowledgement.From(Day(receivedOn), Metro).Legal);

    private static List<ThreatenedChildStep> Steps(string names) =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ThreatenedChildStep>)];
}
