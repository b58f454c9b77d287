using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Code de l'éducation, D131-11-12, al. 1: « La commission siège valablement lorsque la majorité de ses membres sont présents. »</summary>
[Trait("rule", "D131-11-12/quorum")]
public class QuorumTests
{
    private static readonly Attendee President = new(Seat.President);
    private static readonly Attendee Ien = new(Seat.Ien);
    private static readonly Attendee IaIpr = new(Seat.IaIpr);
    private static readonly Attendee Doctor = new(Seat.Doctor);
    private static readonly Attendee SocialAdviser = new(Seat.SocialAdviser);
    private static readonly LegalReadings PresidentApart = Default with { PresidentCountsForQuorum = false };

    [Fact]
    public void Nobody_cannot_sit_and_there_is_nobody_to_warn_about()
    {
        AssertFinding(Assess([]), counted: 0, quorum: false, canSit: false);
        Assert.Empty(Assess([]).Warnings);
    }

    [Fact]
    public void One_member_alone_is_told_that_nobody_presides() =>
        Assert.Equal([new QuorumWarning(QuorumWarningKind.NobodyPresides)], Assess([Ien]).Warnings.ToArray());

    [Fact]
    public void Two_members_out_of_five_cannot_sit() => AssertFinding(Assess([President, Ien]), counted: 2, quorum: false, canSit: false);

    [Fact]
    public void Three_members_out_of_five_can() => AssertFinding(Assess([President, Ien, Doctor]), counted: 3, quorum: true, canSit: true);

    [Fact]
    public void All_five_can() => AssertFinding(Assess([President, Ien, IaIpr, Doctor, SocialAdviser]), counted: 5, quorum: true, canSit: true);

    [Fact]
    public void Without_a_president_the_quorum_may_be_reached_and_nobody_can_sit()
    {
        var finding = Assess([Ien, IaIpr, Doctor, SocialAdviser]);

        AssertFinding(finding, counted: 4, quorum: true, canSit: false);
        Assert.False(finding.IsPresided);
        Assert.Equal([new QuorumWarning(QuorumWarningKind.NobodyPresides)], finding.Warnings.ToArray());
    }

    [Fact]
    public void The_recteur_s_representative_presides() =>
        AssertFinding(Assess([President with { Rank = Rank.Alternate }, Ien, Doctor]), counted: 3, quorum: true, canSit: true);

    [Fact]
    public void An_alternate_counts_like_the_titular_replaced() =>
        AssertFinding(Assess([President, Alternate(Ien), Alternate(SocialAdviser)]), counted: 3, quorum: true, canSit: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_person_per_seat_counts_and_the_titular_comes_first(bool alternateListedFirst)
    {
        var finding = Assess(alternateListedFirst ? [President, Alternate(Ien), Ien] : [President, Ien, Alternate(Ien)]);

        AssertFinding(finding, counted: 2, quorum: false, canSit: false);
        Assert.Equal([new QuorumWarning(QuorumWarningKind.SeatAlreadyTaken, Alternate(Ien))], finding.Warnings.ToArray());
    }

    [Fact]
    public void An_alternate_counts_beside_a_titular_who_does_not()
    {
        AssertFinding(Assess([President, Ien with { Recused = true }, Alternate(Ien), Doctor]), counted: 3, quorum: true, canSit: true);
        AssertFinding(Assess([President, Ien with { MandateExpired = true }, Alternate(Ien), Doctor]), counted: 3, quorum: true, canSit: true);
    }

    [Fact]
    public void A_member_whose_mandate_expired_does_not_count_towards_the_quorum()
    {
        var expired = Ien with { MandateExpired = true };
        var finding = Assess([President, expired, SocialAdviser]);

        AssertFinding(finding, counted: 2, quorum: false, canSit: false);
        Assert.Equal([new QuorumWarning(QuorumWarningKind.MandateExpired, expired)], finding.Warnings.ToArray());
    }

    [Fact]
    public void A_recused_member_does_not_count_towards_the_quorum()
    {
        var recused = Ien with { Recused = true };
        var finding = Assess([President, recused, SocialAdviser]);

        AssertFinding(finding, counted: 2, quorum: false, canSit: false);
        Assert.Equal([new QuorumWarning(QuorumWarningKind.Recused, recused)], finding.Warnings.ToArray());
    }

    [Fact]
    public void An_expired_mandate_is_said_before_a_recusal() =>
        Assert.Equal(QuorumWarningKind.MandateExpired, Assess([President, Ien, Doctor with { MandateExpired = true, Recused = true }]).Warnings[0].Kind);

    [Fact]
    public void A_recused_president_does_not_preside()
    {
        var finding = Assess([President with { Recused = true }, Ien, IaIpr, Doctor]);

        AssertFinding(finding, counted: 3, quorum: true, canSit: false);
        Assert.Equal([QuorumWarningKind.Recused, QuorumWarningKind.NobodyPresides], finding.Warnings.Select(warning => warning.Kind).ToArray());
    }

    [Fact]
    public void Under_the_other_reading_a_recused_member_is_counted() =>
        AssertFinding(
            Quorum.Assess([President, Ien with { Recused = true }, SocialAdviser], null, Default with { RecusedMembersAreNotCounted = false }),
            counted: 3,
            quorum: true,
            canSit: true);

    [Fact]
    public void A_member_who_attends_remotely_is_present() =>
        AssertFinding(Assess([President, Ien, Doctor with { Remote = true }]), counted: 3, quorum: true, canSit: true);

    [Fact]
    public void Under_the_other_reading_a_member_who_attends_remotely_is_not()
    {
        var remote = Doctor with { Remote = true };
        var finding = Quorum.Assess([President, Ien, remote], null, Default with { RemoteMembersArePresent = false });

        AssertFinding(finding, counted: 2, quorum: false, canSit: false);
        Assert.Equal([new QuorumWarning(QuorumWarningKind.RemoteNotCounted, remote)], finding.Warnings.ToArray());
    }

    [Theory]
    [InlineData(Ground.Health, 1)]
    [InlineData(Ground.Disability, 1)]
    [InlineData(Ground.OwnSituation, 0)]
    [InlineData(null, 0)]
    public void A_case_on_the_1st_ground_without_a_doctor_is_warned_about_and_lawful(Ground? ground, int warnings)
    {
        var finding = Quorum.Assess([President, Ien, SocialAdviser], ground, Default);

        AssertFinding(finding, counted: 3, quorum: true, canSit: true);
        Assert.Equal(Enumerable.Repeat(new QuorumWarning(QuorumWarningKind.NoDoctorForMedicalGround), warnings), finding.Warnings);
    }

    [Fact]
    public void A_doctor_present_takes_that_warning_away() =>
        Assert.Empty(Quorum.Assess([President, Ien, Doctor], Ground.Health, Default).Warnings);

    [Fact]
    public void A_doctor_recused_brings_it_back() =>
        Assert.Contains(
            new QuorumWarning(QuorumWarningKind.NoDoctorForMedicalGround),
            Quorum.Assess([President, Ien, SocialAdviser, Doctor with { Recused = true }], Ground.Health, Default).Warnings);

    [Fact]
    public void Warnings_come_in_the_order_of_the_attendance()
    {
        var first = Alternate(Ien) with { Recused = true };
        var second = SocialAdviser with { MandateExpired = true };

        Assert.Equal([first, second], Assess([President, first, second]).Warnings.Select(warning => warning.Attendee!).ToArray());
    }

    [Fact]
    public void Under_the_other_reading_three_of_the_four_members_are_needed_besides_the_president()
    {
        Assert.Equal(3, Quorum.Required(Default));
        Assert.Equal(4, Quorum.Required(PresidentApart));
        Assert.False(Quorum.Assess([President, Ien, Doctor], null, PresidentApart).CanSit);
        Assert.True(Quorum.Assess([President, Ien, Doctor, SocialAdviser], null, PresidentApart).CanSit);
        Assert.False(Quorum.Assess([Ien, IaIpr, Doctor, SocialAdviser], null, PresidentApart).CanSit);
    }

    private static QuorumFinding Assess(IReadOnlyList<Attendee> attendance) => Quorum.Assess(attendance, null, Default);

    private static Attendee Alternate(Attendee titular) => titular with { Rank = Rank.Alternate };

    private static void AssertFinding(QuorumFinding finding, int counted, bool quorum, bool canSit) =>
        Assert.Equal((counted, 3, quorum, canSit), (finding.CountedPresent, finding.Required, finding.HasQuorum, finding.CanSit));
}
