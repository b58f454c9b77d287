using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Law.Tests.Oversight;

/// <summary>Code de l'éducation, D131-4-1, al. 3 to 7: who sits on the departmental body.</summary>
[Trait("rule", "D131-4-1/members")]
public class DepartmentalBodyMembersTests
{
    [Fact]
    public void The_prefect_and_the_dasen_preside_and_six_kinds_of_members_sit() =>
        Assert.Equal(
            "Prefect Dasen DepartmentalCouncil Mayors IntercommunalBodies FamilyAllowanceOffice AgriculturalInsuranceOffice Prosecutor",
            string.Join(' ', DepartmentalBody.Members));

    [Fact]
    public void An_invitation_that_leaves_nobody_out_is_full()
    {
        Assert.Empty(DepartmentalBody.NotInvited([.. DepartmentalBody.Members.Reverse()]));
        Assert.Equal(DepartmentalBody.Members, DepartmentalBody.NotInvited([]));
    }

    [Theory]
    [InlineData(BodyMember.Prefect)]
    [InlineData(BodyMember.Mayors)]
    [InlineData(BodyMember.Prosecutor)]
    public void Whoever_is_left_out_is_named(BodyMember left) =>
        Assert.Equal(left, Assert.Single(DepartmentalBody.NotInvited([.. DepartmentalBody.Members.Where(member => member != left)])));
}
