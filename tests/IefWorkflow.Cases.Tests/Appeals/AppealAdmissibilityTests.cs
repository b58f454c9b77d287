using IefWorkflow.Cases.Appeals;
using IefWorkflow.Law.Appeals;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Appeals;

/// <summary>The opinion on admissibility is the law's, and whatever it says the appeal goes to the commission.</summary>
public class AppealAdmissibilityTests
{
    [Theory]
    [InlineData("2026-06-18", true, AppealStatus.Timely)]
    [InlineData("2026-06-19", true, AppealStatus.ClearMargin)]
    [InlineData("2026-06-20", true, AppealStatus.Late)]
    [InlineData("2026-06-20", false, AppealStatus.NotOpposable)]
    public async Task Late_everything_is_registered_and_goes_to_the_commission(string postmark, bool mentionsAppeal, AppealStatus status)
    {
        await using var steps = await OpenAsync();
        await steps.WaitAsync("2026-06-25");
        var mentions = mentionsAppeal ? "true" : "false";
        await steps.DoneAsync("secretariat", "former-recours", null, $$"""{"refus-du":"2026-06-01","refus-notifie-le":"2026-06-03","refus-mentionne-recours":{{mentions}},"enfant":"Malo Riou","signataires":[{"nom":"Enora Riou"}],"poste-le":"{{postmark}}"}""");
        await steps.DoneAsync("secretariat", "accuser-reception-recours", AppealNo);
        await steps.DoneAsync("secretariat", "qualifier-recevabilite", AppealNo, """{"observations":"À voir en séance"}""");

        var appeal = await steps.FactsAsync();
        Assert.Equal((status, null, "À voir en séance"), (appeal.Admissibility!.Value, appeal.Outcome, appeal.AdmissibilityNote));
        Assert.Equal("transmettre-dossier", await steps.TasksAsync());
    }

    [Fact]
    public async Task A_late_appeal_may_still_be_granted()
    {
        await using var steps = await OpenAsync();
        await steps.WaitAsync("2026-06-25");
        await steps.DoneAsync("famille", "former-recours", null, $$"""{"demande":"{{RequestNo}}"}""");
        await steps.DoneAsync("secretariat", "accuser-reception-recours", AppealNo);
        await steps.DoneAsync("secretariat", "qualifier-recevabilite", AppealNo);
        Assert.Equal(AppealStatus.Late, (await steps.FactsAsync()).Admissibility);
        await steps.DoneAsync("dasen", "transmettre-dossier", AppealNo);
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-30","heure":"14:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");
        await steps.DoneAsync("secretariat", "convoquer", SittingNo);
        await steps.WaitAsync("2026-06-30");
        await steps.OpenSittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "pour", "contre", "contre"));

        Assert.Equal(AppealOutcome.Granted, (await steps.FactsAsync()).Outcome);
    }
}
