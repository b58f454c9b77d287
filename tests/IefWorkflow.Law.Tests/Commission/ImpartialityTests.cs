using IefWorkflow.Law.Commission;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Principle of impartiality, and CRPA R133-12 by analogy: when recusal is proposed.</summary>
[Trait("rule", "D131-11-11/impartiality")]
public class ImpartialityTests
{
    [Theory]
    [InlineData(Involvement.SignedRefusal)]
    [InlineData(Involvement.PreparedRefusal)]
    [InlineData(Involvement.PersonalLink)]
    public void Recusal_is_proposed_to_whoever_dealt_with_the_refusal_or_knows_the_family(Involvement involvement)
    {
        foreach (var seat in Enum.GetValues<Seat>()) Assert.Equal(involvement, Assert.Single(Impartiality.ReasonsToRecuse(seat, [involvement])));
    }

    [Theory]
    [InlineData(Seat.Doctor, 1)]
    [InlineData(Seat.President, 0)]
    [InlineData(Seat.Ien, 0)]
    [InlineData(Seat.IaIpr, 0)]
    [InlineData(Seat.SocialAdviser, 0)]
    public void The_medical_opinion_concerns_the_doctor_s_seat_only(Seat seat, int reasons) =>
        Assert.Equal(reasons, Impartiality.ReasonsToRecuse(seat, [Involvement.GaveMedicalOpinion]).Count);

    [Fact]
    public void Each_reason_is_given_once() =>
        Assert.Equal(
            [Involvement.SignedRefusal, Involvement.PersonalLink],
            Impartiality.ReasonsToRecuse(Seat.President, [Involvement.SignedRefusal, Involvement.PersonalLink, Involvement.SignedRefusal]).ToArray());

    [Fact]
    public void Without_involvement_there_is_none() => Assert.Empty(Impartiality.ReasonsToRecuse(Seat.Doctor, []));
}
