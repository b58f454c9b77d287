using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-2, al. 3: « Celui-ci rend un avis sur cette demande. »</summary>
[Trait("rule", "R131-11-2/doctor")]
public class DoctorOpinionTests
{
    [Theory]
    [InlineData(Ground.Health, true)]
    [InlineData(Ground.Disability, true)]
    [InlineData(Ground.Sport, false)]
    [InlineData(Ground.Arts, false)]
    [InlineData(Ground.Itinerancy, false)]
    [InlineData(Ground.Remoteness, false)]
    [InlineData(Ground.OwnSituation, false)]
    [InlineData(Ground.AsOfRight, false)]
    public void It_is_asked_for_on_the_1st_ground_only(Ground ground, bool asked) =>
        Assert.Equal(asked, DoctorOpinion.MustBeAsked(ground, ["M1A-CERT", "M1B-CERT"], Default));

    [Fact]
    public void It_is_asked_for_even_when_only_decisions_of_the_cdaph_were_filed() =>
        Assert.True(DoctorOpinion.MustBeAsked(Ground.Disability, ["M1B-CDAPH"], Default));

    [Theory]
    [InlineData("M1A-CERT", true)]
    [InlineData("M1B-CERT", true)]
    [InlineData("M1B-CDAPH", false)]
    public void Under_the_other_reading_it_goes_with_a_certificate(string document, bool asked) =>
        Assert.Equal(asked, DoctorOpinion.MustBeAsked(Ground.Disability, [document], Default with { DoctorOpinionAlwaysAsked = false }));

    [Theory]
    [InlineData(false, false, "", true)]
    [InlineData(true, true, "", true)]
    [InlineData(true, false, "", false)]
    [InlineData(true, false, " ", false)]
    [InlineData(true, false, "médecin indisponible, refus pour tardiveté", true)]
    public void A_refusal_waits_for_it_unless_the_dasen_gives_a_reason(bool mustBeAsked, bool given, string reason, bool allowed) =>
        Assert.Equal(allowed, DoctorOpinion.AllowsRefusal(mustBeAsked, given, reason));

    [Theory]
    [InlineData("2022-05-31", "2022-06-15")]
    [InlineData("2022-06-03", "2022-06-20")]
    public void The_reminder_comes_after_fifteen_days_on_a_working_day(string handedOverOn, string expected)
    {
        var limit = DoctorOpinion.Definition.From(Day(handedOverOn), Metro);

        Assert.Equal(Day(expected), limit.Prudent);
        Assert.Equal(Day(expected), limit.Legal);
    }
}
