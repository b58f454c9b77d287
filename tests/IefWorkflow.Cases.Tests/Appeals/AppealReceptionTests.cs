using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using Microsoft.EntityFrameworkCore;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Appeals;

/// <summary>Every appeal against a refusal is registered, by whichever door it comes; only where nothing was refused is there none.</summary>
public class AppealReceptionTests
{
    [Fact]
    public async Task The_family_s_appeal_finds_the_refusal_of_its_request_and_the_proof_of_its_notification()
    {
        await using var steps = await FiledAsync();

        var appeal = await steps.FactsAsync();
        Assert.Equal(("refus", new DateOnly(2026, 6, 3), true), (appeal.RefusalId, appeal.RefusalNotifiedOn!.Value, appeal.RefusalMentionsAppeal));
        Assert.Equal(("Anna Le Goff", new DateOnly(2026, 6, 10)), (appeal.Child, appeal.FirstReceivedOn));
        Assert.Equal("Yann Le Goff", Assert.Single(await steps.RowsAsync<CasePerson>(), person => person.CaseId == appeal.CaseId).Name);
    }

    [Fact]
    public async Task An_appeal_against_a_refusal_that_is_not_recorded_here_is_registered_by_its_date()
    {
        await using var steps = await OpenAsync();

        await steps.DoneAsync("secretariat", "former-recours", null, """{"refus-du":"2026-05-28","refus-notifie-le":"2026-05-30","enfant":"Malo Riou","motif":"M1A","departement":"22","poste-le":"2026-06-08","recu-le":"2026-06-09","signataires":[{"nom":"Enora Riou"}],"responsables":2}""");

        var appeal = await steps.FactsAsync();
        Assert.Equal((null, new DateOnly(2026, 5, 28), new DateOnly(2026, 6, 8), new DateOnly(2026, 6, 9)), (appeal.RefusalId, appeal.RefusedOn, appeal.FiledOn, appeal.FirstReceivedOn));
        Assert.Contains(await steps.RowsAsync<Alert>(), alert => alert.Text.Contains("une seule des personnes responsables a signé", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_any_refusal_there_is_nothing_to_attack()
    {
        await using var steps = await OpenAsync();
        await steps.World.UseAsync(session => session.Db.Set<Decision>().ExecuteDeleteAsync());

        var refused = await steps.RefusedAsync("famille", "former-recours", null, $$"""{"demande":"{{RequestNo}}"}""");

        Assert.Equal((RefusalKind.Unlawful, "D131-11-10"), (refused.Kind, refused.Article));
        await steps.DoneAsync("secretariat", "former-recours", null, $$"""{"demande":"{{RequestNo}}","refus-du":"2026-06-01"}""");
    }

    [Fact]
    public async Task A_request_that_was_granted_has_no_refusal_to_attack()
    {
        await using var steps = await OpenAsync();
        await steps.World.UseAsync(async session =>
        {
            session.Db.Add(new Decision { Id = "accord", CaseId = (await session.FindAsync(RequestNo, default))!.Id, Kind = DecisionKind.Grant, On = new DateOnly(2026, 6, 5), ReplacesId = "refus" });
            return await session.Db.SaveChangesAsync();
        });

        Assert.Equal("D131-11-10", (await steps.RefusedAsync("famille", "former-recours", null, $$"""{"demande":"{{RequestNo}}","refus-du":"2026-06-01"}""")).Article);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"refus-du":"2026-06-01","signataires":[{"nom":"A"}]}""")]
    [InlineData("""{"refus-du":"2026-06-01","enfant":"Malo"}""")]
    [InlineData("""{"demande":"2026-0001","recu-le":"2026-06-11"}""")]
    [InlineData("""{"demande":"2026-0001","poste-le":"2026-06-10","recu-le":"2026-06-09"}""")]
    [InlineData("""{"demande":"2026-0001","recu-le":"2026-05-31"}""")]
    [InlineData("""{"refus-du":"2026-06-01","refus-notifie-le":"2026-05-31","enfant":"Malo","signataires":[{"nom":"A"}]}""")]
    [InlineData("""{"refus-du":"2026-06-01","enfant":"Malo","departement":"75","signataires":[{"nom":"A"}]}""")]
    public async Task What_cannot_be_is_refused_in_plain_words(string data)
    {
        await using var steps = await OpenAsync();

        Assert.Equal(RefusalKind.BadInput, (await steps.RefusedAsync("secretariat", "former-recours", null, data)).Kind);
    }

    [Fact]
    public async Task A_family_appeals_against_its_own_refusals_only()
    {
        await using var steps = await OpenAsync();
        var other = new Actor("une-autre", "Une autre famille", Role.Family, []);

        var refused = Assert.IsType<ActAnswer.Refused>(await steps.World.ActAsync(other, "former-recours", null, new JsonObject { ["demande"] = RequestNo }, default));

        Assert.Equal(RefusalKind.NotFound, refused.Kind);
        Assert.Equal(RefusalKind.NotFound, (await steps.RefusedAsync("famille", "former-recours", null, """{"demande":"2026-0099"}""")).Kind);
    }

    [Fact]
    public async Task Through_the_wrong_door_it_is_passed_on_and_keeps_the_day_of_the_first_reception()
    {
        await using var steps = await OpenAsync();
        await steps.DoneAsync("gestionnaire", "former-recours", null, $$"""{"demande":"{{RequestNo}}","intitule":"gracieux"}""");
        Assert.Equal("transmettre-recours", await steps.TasksAsync());
        await steps.WaitAsync("2026-06-17");
        await steps.RefusedAsync("gestionnaire", "transmettre-recours", AppealNo, """{"recu-commission-le":"2026-06-09"}""");
        await steps.RefusedAsync("gestionnaire", "transmettre-recours", AppealNo, """{"recu-commission-le":"2026-06-18"}""");
        await steps.DoneAsync("gestionnaire", "transmettre-recours", AppealNo);

        var appeal = await steps.FactsAsync();
        Assert.Equal((new DateOnly(2026, 6, 10), new DateOnly(2026, 6, 17)), (appeal.FirstReceivedOn, appeal.CommissionReceivedOn!.Value));
        Assert.Equal("CRPA-L231-4/rapo-implied-rejection=2026-08-10 D131-11-12/one-month=2026-07-10", await steps.ClocksAsync());
        await steps.DoneAsync("secretariat", "accuser-reception-recours", AppealNo);
        await steps.DoneAsync("secretariat", "qualifier-recevabilite", AppealNo);
        appeal = await steps.FactsAsync();
        Assert.Equal((AppealStatus.Timely, true), (appeal.Admissibility!.Value, appeal.IsRequalified));
    }

    [Fact]
    public async Task Where_the_receipt_by_the_commission_opens_the_month_it_is_counted_again_from_there()
    {
        await using var steps = await OpenAsync(readings: LegalReadings.Default with { MonthOpensOn = LegalReadings.AppealReceipt.Commission });
        await steps.DoneAsync("gestionnaire", "former-recours", null, $$"""{"demande":"{{RequestNo}}"}""");
        await steps.WaitAsync("2026-06-17");
        await steps.DoneAsync("gestionnaire", "transmettre-recours", AppealNo);

        Assert.Equal("CRPA-L231-4/rapo-implied-rejection=2026-08-10 D131-11-12/one-month=2026-07-17", await steps.ClocksAsync());
    }

    [Fact]
    public async Task A_clerk_of_another_departement_does_not_reach_it_and_the_one_who_refused_does()
    {
        await using var steps = await FiledAsync();
        await steps.DoneAsync("secretariat", "accuser-reception-recours", AppealNo);
        await steps.DoneAsync("secretariat", "qualifier-recevabilite", AppealNo);
        var elsewhere = new Actor("dasen35", "DASEN 35", Role.Dasen, [Departement.Parse("35")]);
        var here = new Actor("dasen22", "DASEN 22", Role.Dasen, [Departement.Parse("22")]);

        Assert.Equal(RefusalKind.Forbidden, Assert.IsType<ActAnswer.Refused>(await steps.World.ActAsync(elsewhere, "transmettre-dossier", AppealNo, [], default)).Kind);
        Assert.IsType<ActAnswer.Done>(await steps.World.ActAsync(here, "transmettre-dossier", AppealNo, [], default));
    }

    [Fact]
    public async Task The_acknowledgement_says_when_silence_will_reject_and_lacks_no_mention()
    {
        await using var steps = await FiledAsync();
        var refused = await steps.RefusedAsync("secretariat", "accuser-reception-recours", AppealNo, """{"mentions":["RECEIPT_DATE","SERVICE_CONTACT","MEETING_MONTH"]}""");
        Assert.Equal((RefusalKind.Unlawful, "CRPA L411-3"), (refused.Kind, refused.Article));
        Assert.Contains("TACIT_REJECTION_DATE", refused.Message, StringComparison.Ordinal);

        await steps.DoneAsync("secretariat", "accuser-reception-recours", AppealNo);

        var letter = Assert.Single(await steps.RowsAsync<Cases.Letters.Letter>(), letter => letter.Code == "L-12");
        Assert.Equal("10\u00A0août\u00A02026", JsonNode.Parse(letter.Fields)!["date_rejet_implicite"]!.GetValue<string>());
        Assert.Contains(await steps.RowsAsync<Message>(), message => message.To == "yann@example.org");
    }

    [Fact]
    public async Task A_second_appeal_against_the_same_refusal_is_registered_and_pointed_out()
    {
        await using var steps = await FiledAsync();

        Assert.Equal("2026-0003", await steps.DoneAsync("famille", "former-recours", null, $$"""{"demande":"{{RequestNo}}"}"""));

        Assert.Contains(await steps.RowsAsync<Alert>(), alert => alert.Text.Contains("un autre recours vise le même refus", StringComparison.Ordinal));
    }
}
