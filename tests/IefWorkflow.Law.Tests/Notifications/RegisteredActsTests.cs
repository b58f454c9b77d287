using IefWorkflow.Law.Notifications;

namespace IefWorkflow.Law.Tests.Notifications;

/// <summary>CRPA L112-15: the acts that leave with a proof of their date.</summary>
[Trait("rule", "NOTIF/registered")]
public class RegisteredActsTests
{
    [Theory]
    [InlineData(NotifiedAct.Acknowledgement, false)]
    [InlineData(NotifiedAct.Authorisation, false)]
    [InlineData(NotifiedAct.Refusal, true)]
    [InlineData(NotifiedAct.Withdrawal, true)]
    [InlineData(NotifiedAct.CommissionDecision, true)]
    [InlineData(NotifiedAct.FormalNotice, true)]
    [InlineData(NotifiedAct.ReasonsOfTacitDecision, true)]
    public void Whatever_opens_a_period_against_the_family_is_registered(NotifiedAct act, bool registered) =>
        Assert.Equal(registered, NotificationDate.MustBeRegistered(act));
}
