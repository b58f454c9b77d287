using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>Code de l'éducation, D131-11-10: the text asks for no form; the least that can be registered.</summary>
[Trait("rule", "D131-11-10/content")]
public class AppealContentTests
{
    private static readonly AppealContent Full = new(
        IdentifiesChild: true, IdentifiesAppellant: true, IdentifiesDecision: true, AttachesDecision: true, GivesReasons: true);

    [Fact]
    public void A_full_appeal_lacks_nothing()
    {
        Assert.Empty(Full.Missing(Default));
        Assert.Empty(Full.Warnings(Default));
    }

    [Fact]
    public void It_says_which_child_who_appeals_and_against_what()
    {
        Assert.Equal("CHILD", Missing(Full with { IdentifiesChild = false }));
        Assert.Equal("APPELLANT", Missing(Full with { IdentifiesAppellant = false }));
        Assert.Equal("DECISION", Missing(Full with { IdentifiesDecision = false }));
        Assert.Equal("CHILD APPELLANT DECISION", Missing(new AppealContent(false, false, false, true, true)));
    }

    [Fact]
    public void A_copy_of_the_decision_and_reasons_are_asked_for_and_are_no_condition()
    {
        var content = Full with { AttachesDecision = false, GivesReasons = false };

        Assert.Empty(content.Missing(Default));
        Assert.Equal("COPY_OF_DECISION_ASKED_FOR REASONS_ASKED_FOR", string.Join(' ', content.Warnings(Default)));
    }

    [Fact]
    public void One_responsible_person_may_appeal_alone_with_a_warning()
    {
        var content = Full with { Guardians = 2, Signatories = 1 };

        Assert.Empty(content.Missing(Default));
        Assert.Equal("ONE_GUARDIAN_ONLY", string.Join(' ', content.Warnings(Default)));
        Assert.Empty((content with { Signatories = 2 }).Warnings(Default));
    }

    [Fact]
    public void Under_the_other_reading_all_must_sign()
    {
        var readings = Default with { OneGuardianMayFile = false };
        var content = Full with { Guardians = 2, Signatories = 1 };

        Assert.Equal("ALL_SIGNATURES", string.Join(' ', content.Missing(readings)));
        Assert.Empty(content.Warnings(readings));
        Assert.Empty((content with { Signatories = 2 }).Missing(readings));
    }

    private static string Missing(AppealContent content) => string.Join(' ', content.Missing(Default));
}
