using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-1: the documents that every request holds, and the whole checklist.</summary>
[Trait("rule", "R131-11-1/completeness")]
public class CompletenessTests
{
    private static readonly string[] Common = ["P01", "P02", "P03", "P04"];

    [Theory]
    [InlineData(Ground.Health, "P01 P02 P03 P04 M1A-CERT")]
    [InlineData(Ground.Disability, "P01 P02 P03 P04 M1B-CERT|M1B-CDAPH")]
    [InlineData(Ground.Sport, "P01 P02 P03 P04 M2-INSCR M2-EDT")]
    [InlineData(Ground.Arts, "P01 P02 P03 P04 M2-INSCR M2-EDT")]
    [InlineData(Ground.Itinerancy, "P01 P02 P03 P04 M3A-ITIN")]
    [InlineData(Ground.Remoteness, "P01 P02 P03 P04 M3B-ELOIGN")]
    [InlineData(Ground.OwnSituation, "P01 P02 P03 P04 M4-PROJ-A M4-PROJ-B M4-PROJ-C M4-DISPO M4-BAC|M4-FOREIGN M4-FR")]
    [InlineData(Ground.AsOfRight, "P01 P02 P03 P04")]
    public void A_request_holds_the_four_common_documents_and_those_of_its_ground(Ground ground, string expected) =>
        Assert.Equal(expected, Required(Empty(ground)));

    [Theory]
    [InlineData(Ground.Health, "M1A-CERT P01 P02 P03 P04 P05 P06 INT")]
    [InlineData(Ground.Disability, "M1B-CERT|M1B-CDAPH P01 P02 P03 P04 P05 P06 INT")]
    [InlineData(Ground.Sport, "M2-EDT M2-INSCR P01 P02 P03 P04 P05 INT")]
    [InlineData(Ground.Arts, "M2-EDT M2-INSCR P01 P02 P03 P04 P05 INT")]
    [InlineData(Ground.Itinerancy, "M3A-ITIN P01 P02 P03 P04 P05 INT")]
    [InlineData(Ground.Remoteness, "M3B-ELOIGN P01 P02 P03 P04 P05 P06 INT")]
    [InlineData(Ground.OwnSituation, "M4-BAC|M4-FOREIGN M4-DISPO M4-FR M4-PROJ-A M4-PROJ-B M4-PROJ-C M4-PROJ-D P01 P02 P03 P04 P05 INT")]
    [InlineData(Ground.AsOfRight, "P01 P02 P03 P04 P05")]
    public void With_every_condition_met_all_conditional_documents_are_missing_in_order_of_code(Ground ground, string expected)
    {
        var file = Empty(ground) with { InstructorIsGuardian = false, UsesDistanceTeaching = true, LateGround = true, IntegrityThreatened = true };
        var words = expected.Split(' ');
        var inOrder = words[^1] == "INT" ? string.Join(' ', ["INT-AVIS", "INT-DOC", .. words[..^1]]) : expected;

        Assert.Equal(inOrder, Missing(file));
    }

    [Theory]
    [InlineData("P01")]
    [InlineData("P02")]
    [InlineData("P03")]
    [InlineData("P04")]
    [InlineData("M3A-ITIN")]
    public void Each_document_left_out_is_missing(string left) =>
        Assert.Equal(left, Missing(new RequestFile(Ground.Itinerancy, [.. Common.Append("M3A-ITIN").Where(code => code != left)])));

    [Fact]
    public void Each_responsible_person_proves_their_identity()
    {
        var file = new RequestFile(Ground.AsOfRight, Common, Guardians: 2);

        Assert.Equal("P03", Missing(file));
        Assert.Equal("", Missing(file with { Documents = [.. Common, "P03"] }));
    }

    [Fact]
    public void A_person_who_teaches_and_is_not_responsible_for_the_child_proves_their_identity()
    {
        var file = new RequestFile(Ground.AsOfRight, Common, InstructorIsGuardian: false, Instructors: 2);

        Assert.Equal("P05", Missing(file));
        Assert.Equal("P05", Missing(file with { Documents = [.. Common, "P05"] }));
        Assert.Equal("", Missing(file with { Documents = [.. Common, "P05", "P05"] }));
    }

    [Fact]
    public void A_responsible_person_who_teaches_does_not_prove_it_twice() =>
        Assert.Equal("", Missing(new RequestFile(Ground.AsOfRight, Common, InstructorIsGuardian: true, Instructors: 2)));

    [Fact]
    public void A_late_ground_comes_with_the_proof_that_it_appeared_late()
    {
        var file = new RequestFile(Ground.Remoteness, [.. Common, "M3B-ELOIGN"], LateGround: true);

        Assert.Equal("P06", Missing(file));
        Assert.Equal("", Missing(file with { Documents = [.. file.Documents, "P06"] }));
    }

    [Fact]
    public void A_threatened_child_s_request_adds_the_head_s_opinion_and_a_document()
    {
        var file = new RequestFile(Ground.Health, [.. Common, "M1A-CERT"], IntegrityThreatened: true);

        Assert.Equal("INT-AVIS INT-DOC", Missing(file));
        Assert.Equal("INT-DOC", Missing(file with { Documents = [.. file.Documents, "INT-AVIS"] }));
        Assert.Equal("", Missing(file with { Documents = [.. file.Documents, "INT-AVIS", "INT-DOC"] }));
    }

    [Fact]
    public void A_head_asked_in_vain_is_not_the_family_s_fault()
    {
        var file = new RequestFile(Ground.Health, [.. Common, "M1A-CERT"], IntegrityThreatened: true, HeadOpinionAskedFor: true);

        Assert.Equal("INT-DOC", Missing(file));
        Assert.Equal("INT-AVIS INT-DOC", string.Join(' ', Completeness.Missing(file, Default with { AskingHeadSuffices = false }).Select(document => document.Code)));
    }

    [Fact]
    public void A_document_that_no_text_asks_for_changes_nothing() =>
        Assert.Equal("P01 P02 P03 P04", Missing(new RequestFile(Ground.AsOfRight, ["PHOTO", "M4-BAC", "P06"])));

    [Fact]
    public void A_ground_outside_the_law_has_no_checklist() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Completeness.Missing(Empty((Ground)8), Default));

    private static RequestFile Empty(Ground ground) => new(ground, []);

    private static string Required(RequestFile file) => string.Join(' ', Completeness.Required(file, Default).Select(document => document.Code));

    private static string Missing(RequestFile file) => string.Join(' ', Completeness.Missing(file, Default).Select(document => document.Code));
}
