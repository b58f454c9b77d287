using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Every document that a rule may require is in the list, with its article.</summary>
public class SupportingDocumentsTests
{
    /// <summary>Code, article and label; spaces of any kind are written as one.</summary>
    private const string Table =
        """
        P01 | R. 131-11-1, 1° | formulaire de demande
        P02 | R. 131-11-1, 2° | justificatif d'identité de l'enfant
        P03 | R. 131-11-1, 3° | justificatif d'identité de chaque personne responsable
        P04 | R. 131-11-1, 4° | justificatif de domicile des personnes responsables
        P05 | R. 131-11-1, 5° | justificatif d'identité de la personne chargée d'instruire
        P06 | R. 131-11-1, dernier alinéa | éléments montrant que le motif est apparu après le 31 mai
        M1A-CERT | R. 131-11-2, al. 1 | certificat médical de moins d'un an, sous pli fermé
        M1B-CERT | R. 131-11-2, al. 2 | certificat médical de l'article R. 146-26 du CASF, sous pli fermé
        M1B-CDAPH | R. 131-11-2, al. 2 | décisions de la CDAPH relatives à l'instruction de l'enfant
        M2-INSCR | R. 131-11-3, 1° | attestation d'inscription auprès d'un organisme sportif ou artistique
        M2-EDT | R. 131-11-3, 2° | organisation du temps, engagements et contraintes de l'enfant
        M3A-ITIN | R. 131-11-4, al. 1 | pièces justifiant de l'itinérance en France
        M3B-ELOIGN | R. 131-11-4, al. 2 | pièces établissant l'éloignement de tout établissement public
        M4-PROJ-A | R. 131-11-5, 1° a | projet éducatif : démarche et méthodes pédagogiques
        M4-PROJ-B | R. 131-11-5, 1° b | projet éducatif : ressources et supports
        M4-PROJ-C | R. 131-11-5, 1° c | projet éducatif : organisation du temps de l'enfant
        M4-PROJ-D | R. 131-11-5, 1° d | projet éducatif : organisme d'enseignement à distance et son apport
        M4-DISPO | R. 131-11-5, 2° | pièces justifiant de la disponibilité de la personne chargée d'instruire
        M4-BAC | R. 131-11-5, 3° | copie du baccalauréat ou de son équivalent
        M4-FOREIGN | R. 131-11-5, 3° | titre ou diplôme étranger comparable au niveau 4
        M4-FR | R. 131-11-5, 4° | déclaration sur l'honneur d'instruire majoritairement en français
        INT-AVIS | R. 131-11-7, al. 2 | avis circonstancié du directeur de l'établissement
        INT-DOC | R. 131-11-7, al. 2 | document établissant que l'intégrité de l'enfant est menacée
        """;

    [Fact]
    public void The_list_holds_the_documents_of_the_texts_in_their_order() =>
        Assert.Equal(Table.Split('\n'), SupportingDocuments.All.Select(document => $"{document.Code} | {document.Article} | {document.Label}".Replace('\u00A0', ' ')));

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
