using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Oversight;

/// <summary>Code de l'éducation, R131-18: breaching the first or the second paragraph of L131-5.</summary>
[Trait("rule", "R131-18/flag")]
public class PenaltyTests
{
    private static readonly AuthorisationOnDay Authorised = new AuthorisationOnDay.Authorised(AuthorisationKind.Tacit, Day("2023-08-31"));
    private static readonly AuthorisationOnDay Pending = new AuthorisationOnDay.Pending(ProvisionallyPermitted: false);
    private static readonly AuthorisationOnDay Permitted = new AuthorisationOnDay.Pending(ProvisionallyPermitted: true);
    private static readonly AuthorisationOnDay NotAuthorised = new AuthorisationOnDay.NotAuthorised();

    [Fact]
    public void A_child_neither_enrolled_nor_authorised_is_flagged()
    {
        Assert.Equal(PossibleContravention.NeitherEnrolledNorAuthorised, Penalty.Assess(NotAuthorised, enrolled: false, residenceChangeToldInTime: true));
        Assert.Equal(PossibleContravention.NeitherEnrolledNorAuthorised, Penalty.Assess(Pending, enrolled: false, residenceChangeToldInTime: true));
    }

    [Fact]
    public void A_child_enrolled_authorised_or_provisionally_permitted_is_not()
    {
        Assert.Equal(PossibleContravention.None, Penalty.Assess(NotAuthorised, enrolled: true, residenceChangeToldInTime: true));
        Assert.Equal(PossibleContravention.None, Penalty.Assess(Authorised, enrolled: false, residenceChangeToldInTime: true));
        Assert.Equal(PossibleContravention.None, Penalty.Assess(Permitted, enrolled: false, residenceChangeToldInTime: true));
    }

    [Fact]
    public void A_change_of_residence_told_late_is_flagged()
    {
        Assert.Equal(PossibleContravention.ResidenceChangeNotTold, Penalty.Assess(Authorised, enrolled: false, residenceChangeToldInTime: false));
        Assert.Equal(PossibleContravention.ResidenceChangeNotTold, Penalty.Assess(NotAuthorised, enrolled: true, residenceChangeToldInTime: false));
    }

    [Fact]
    public void The_graver_flag_comes_first() =>
        Assert.Equal(PossibleContravention.NeitherEnrolledNorAuthorised, Penalty.Assess(NotAuthorised, enrolled: false, residenceChangeToldInTime: false));
}
