using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Every document that a rule may require is in the list, with its article.</summary>
public class SupportingDocumentsTests
{
    [Fact]
    public void The_list_holds_the_documents_of_the_texts_in_their_order() =>
        Assert.Equal(
            "P01 P02 P03 P04 P05 P06 M1A-CERT M1B-CERT M1B-CDAPH M2-INSCR M2-EDT M3A-ITIN M3B-ELOIGN M4-PROJ-A M4-PROJ-B M4-PROJ-C M4-PROJ-D "
            + "M4-DISPO M4-BAC M4-FOREIGN M4-FR INT-AVIS INT-DOC",
            string.Join(' ', SupportingDocuments.All.Select(document => document.Code)));

    [Fact]
    public void Whatever_a_file_may_lack_is_in_the_list()
    {
        var required = Enum.GetValues<Ground>()
            .Select(ground => new RequestFile(ground, [], InstructorIsGuardian: false, UsesDistanceTeaching: true, LateGround: true, IntegrityThreatened: true))
            .SelectMany(file => Completeness.Required(file, Default))
            .SelectMany(document => document.Alternatives)
            .Distinct();

        Assert.Equal(SupportingDocuments.All.Select(document => document.Code).Order(), required.Order());
    }

    [Theory]
    [InlineData("P06", "R.\u00A0131-11-1, dernier alinéa")]
    [InlineData("M1A-CERT", "R.\u00A0131-11-2, al. 1")]
    [InlineData("M4-FOREIGN", "R.\u00A0131-11-5, 3°")]
    [InlineData("INT-DOC", "R.\u00A0131-11-7, al. 2")]
    public void Each_is_cited_to_the_family_with_its_article(string code, string article) =>
        Assert.Equal(article, SupportingDocuments.Find(code)!.Article);

    [Fact]
    public void Labels_are_set_with_a_non_breaking_space_before_a_colon()
    {
        Assert.Equal("projet éducatif\u00A0: ressources et supports", SupportingDocuments.Find("M4-PROJ-B")!.Label);
        Assert.DoesNotContain(SupportingDocuments.All, document => document.Label.Contains(" :", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_medical_certificates_are_sealed() =>
        Assert.Equal("M1A-CERT M1B-CERT", string.Join(' ', SupportingDocuments.All.Where(document => document.Sealed).Select(document => document.Code)));

    [Fact]
    public void A_document_that_no_text_names_is_not_found() => Assert.Null(SupportingDocuments.Find("PHOTO"));
}
