using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-4: « toutes pièces utiles », read as one document at least.</summary>
[Trait("rule", "R131-11-4/pieces")]
public class ItinerancyOrRemotenessPiecesTests
{
    [Theory]
    [InlineData(Ground.Itinerancy, "M3A-ITIN")]
    [InlineData(Ground.Remoteness, "M3B-ELOIGN")]
    public void One_useful_document_is_enough(Ground ground, string document)
    {
        var required = Assert.Single(Completeness.ItinerancyOrRemoteness(ground));

        Assert.Equal(document, required.Code);
        Assert.False(required.IsMetBy([]));
        Assert.True(required.IsMetBy([document]));
        Assert.True(required.IsMetBy([document, document]));
    }

    [Theory]
    [InlineData(Ground.Itinerancy, "M3B-ELOIGN")]
    [InlineData(Ground.Remoteness, "M3A-ITIN")]
    public void The_document_of_the_other_ground_is_none(Ground ground, string document) =>
        Assert.False(Assert.Single(Completeness.ItinerancyOrRemoteness(ground)).IsMetBy([document]));
}
