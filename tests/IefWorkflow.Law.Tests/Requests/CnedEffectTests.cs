using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R426-2-1, al. 1: the authorisation « pour les motifs prévus aux 1° à 3° » is a favourable opinion.</summary>
[Trait("rule", "R426-2-1/cned")]
public class CnedEffectTests
{
    [Theory]
    [InlineData(Ground.Health, true)]
    [InlineData(Ground.Disability, true)]
    [InlineData(Ground.Sport, true)]
    [InlineData(Ground.Arts, true)]
    [InlineData(Ground.Itinerancy, true)]
    [InlineData(Ground.Remoteness, true)]
    [InlineData(Ground.OwnSituation, false)]
    [InlineData(Ground.AsOfRight, false)]
    public void An_authorisation_on_the_grounds_1_to_3_is_worth_it_express_or_tacit(Ground ground, bool worth)
    {
        Assert.Equal(worth, CnedEffect.IsFavourableOpinion(ground, AuthorisationKind.Express));
        Assert.Equal(worth, CnedEffect.IsFavourableOpinion(ground, AuthorisationKind.Tacit));
    }

    [Theory]
    [InlineData(Ground.Health)]
    [InlineData(Ground.Remoteness)]
    [InlineData(Ground.OwnSituation)]
    public void A_refusal_never_is(Ground ground) =>
        Assert.False(CnedEffect.IsFavourableOpinion(ground, AuthorisationKind.Refused));
}
