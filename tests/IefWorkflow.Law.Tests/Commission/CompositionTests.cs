using IefWorkflow.Law.Commission;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Code de l'éducation, D131-11-11, al. 1 to 6 and 8: the president by law, four members and their alternates.</summary>
[Trait("rule", "D131-11-11/composition")]
public class CompositionTests
{
    private static readonly Seat[] Members = [Seat.Ien, Seat.IaIpr, Seat.Doctor, Seat.SocialAdviser];

    private static readonly Appointment[] Lawful = [.. Members.SelectMany(seat => new[] { Titular(seat), Alternate(seat) })];

    [Fact]
    public void Four_members_and_their_alternates_make_up_the_commission_with_its_president()
    {
        Assert.Empty(Composition.Check(Lawful));
        Assert.Equal(5, Composition.Seats);
    }

    [Fact]
    public void The_president_is_not_appointed() =>
        AssertFault(new CompositionFault(CompositionFaultKind.PresidentIsNotAppointed, Seat.President), [.. Lawful, Titular(Seat.President)]);

    [Theory]
    [InlineData(Seat.Ien)]
    [InlineData(Seat.IaIpr)]
    [InlineData(Seat.Doctor)]
    [InlineData(Seat.SocialAdviser)]
    public void Every_member_s_seat_has_one_titular_and_at_least_one_alternate(Seat seat)
    {
        AssertFault(new CompositionFault(CompositionFaultKind.NoTitular, seat), [.. Lawful.Where(line => line != Titular(seat))]);
        AssertFault(new CompositionFault(CompositionFaultKind.SeveralTitulars, seat), [.. Lawful, Titular(seat)]);
        AssertFault(new CompositionFault(CompositionFaultKind.NoAlternate, seat), [.. Lawful.Where(line => line != Alternate(seat))]);
    }

    [Theory]
    [InlineData(3, 3, 0)]
    [InlineData(4, 3, 1)]
    [InlineData(4, 4, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(2, 1, 1)]
    public void The_academie_says_how_many_alternates_a_seat_may_have(int alternates, int maximum, int faults)
    {
        Appointment[] order = [.. Lawful, .. Enumerable.Repeat(Alternate(Seat.Doctor), alternates - 1)];

        Assert.Equal(
            Enumerable.Repeat(new CompositionFault(CompositionFaultKind.TooManyAlternates, Seat.Doctor), faults),
            Composition.Check(order, maximum));
    }

    [Fact]
    public void Three_alternates_are_the_default_maximum()
    {
        Assert.Empty(Composition.Check([.. Lawful, Alternate(Seat.Ien), Alternate(Seat.Ien)]));
        Assert.Single(Composition.Check([.. Lawful, Alternate(Seat.Ien), Alternate(Seat.Ien), Alternate(Seat.Ien)]));
    }

    [Fact]
    public void An_empty_order_lacks_every_seat_in_the_order_of_the_article() =>
        Assert.Equal(
            Members.SelectMany(seat => new[] { new CompositionFault(CompositionFaultKind.NoTitular, seat), new CompositionFault(CompositionFaultKind.NoAlternate, seat) }),
            Composition.Check([]));

    private static void AssertFault(CompositionFault expected, Appointment[] order) => Assert.Equal(expected, Assert.Single(Composition.Check(order)));

    private static Appointment Titular(Seat seat) => new(seat, Rank.Titular, "une titulaire", Day("2022-03-15"));

    private static Appointment Alternate(Seat seat) => new(seat, Rank.Alternate, "un suppléant", Day("2022-03-15"));
}
