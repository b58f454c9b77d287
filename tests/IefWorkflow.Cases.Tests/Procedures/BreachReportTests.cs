using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.BreachReports;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Law.Oversight;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Procedures;

/// <summary>Code de l'éducation, R131-4, R131-9 and L131-5-1: a report, what the files say, and the formal notice.</summary>
public class BreachReportTests
{
    private const string Report = """{"enfant-nom":"LE GOFF","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","departement":"35","constate-le":"2026-09-30","fait":"Vue seule en ville"}""";

    [Fact]
    public async Task The_DASEN_takes_a_report_up_within_two_working_days()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 2));
        var number = await small.DoneAsync("mairie", "signaler-manquement", null, Report);

        var due = await small.World.UseAsync(session => session.Db.DueDates.SingleAsync());
        Assert.Equal(("R131-4/report", new DateOnly(2026, 10, 6), DueState.Running), (due.Rule, due.LegalOn, due.State));
        await small.DoneAsync("dasen", "traiter-signalement", number, """{"issue":"inscrit","etablissement":"École des Gantelles"}""");
        Assert.Equal((CaseState.Closed, "École des Gantelles"), (await small.StateAsync(number), (await BreachAsync(small)).EnrolledAt));
    }

    [Theory]
    [InlineData(CaseState.Authorised, DecisionKind.Grant, false, BreachFinding.Authorised)]
    [InlineData(CaseState.TacitlyAuthorised, DecisionKind.TacitAcceptance, false, BreachFinding.TacitlyAuthorised)]
    [InlineData(CaseState.UnderReview, null, true, BreachFinding.ProvisionallyPermitted)]
    public async Task A_child_who_may_be_taught_at_home_is_no_breach(CaseState state, DecisionKind? decision, bool threatened, BreachFinding finding)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 9, 28));
        await small.RequestAsync(state, decision, threatened: threatened);
        await small.AtAsync(2026, 10, 2);
        var number = await small.DoneAsync("chef-etablissement", "signaler-manquement", null, Report);

        Assert.Equal((finding, Reporter.HeadOfSchool), ((await BreachAsync(small)).Finding!.Value, (await BreachAsync(small)).Reporter));
        Assert.Equal("L131-5", (await small.RefusedAsync("dasen", "traiter-signalement", number, """{"issue":"ni-inscrit-ni-autorise"}""")).Article);
        await small.DoneAsync("dasen", "traiter-signalement", number, """{"issue":"autorise"}""");
        Assert.Equal(CaseState.Closed, await small.StateAsync(number));
        Assert.Empty(await small.LettersAsync(number));
    }

    [Theory]
    [InlineData(CaseState.Refused, DecisionKind.Refusal, BreachFinding.NotAuthorised)]
    [InlineData(CaseState.UnderReview, null, BreachFinding.Pending)]
    [InlineData(CaseState.Withdrawn, DecisionKind.Grant, BreachFinding.NotAuthorised)]
    public async Task A_child_who_is_neither_enrolled_nor_authorised_leads_to_a_formal_notice_with_proof(CaseState state, DecisionKind? decision, BreachFinding finding)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 9, 28));
        await small.RequestAsync(state, decision);
        await small.AtAsync(2026, 10, 2);
        var number = await small.DoneAsync("gestionnaire", "signaler-manquement", null, Report.Replace("\"fait\"", "\"signalant\":\"personne-habilitee\",\"signalant-nom\":\"Service social\",\"fait\""));
        Assert.Equal(finding, (await BreachAsync(small)).Finding);
        Assert.Equal("L131-5", (await small.RefusedAsync("dasen", "traiter-signalement", number, """{"issue":"autorise"}""")).Article);

        await small.DoneAsync("dasen", "traiter-signalement", number, """{"issue":"ni-inscrit-ni-autorise"}""");
        Assert.Equal(["L-31"], (await small.LettersAsync(number)).Select(letter => letter.Code));
        Assert.Equal(RefusalKind.Forbidden, (await small.RefusedAsync("gestionnaire", "arreter-mise-en-demeure", number, """{"signer":true,"motifs":"x"}""")).Kind);
        await small.DoneAsync("dasen", "arreter-mise-en-demeure", number, """{"signer":true,"motifs":"Enfant non inscrit à la rentrée"}""");
        await small.DoneAsync("gestionnaire", "notifier", number, """{"voie":"lrar","numero":"1A 001"}""");
        await small.AtAsync(2026, 10, 8);
        await small.DoneAsync("gestionnaire", "enregistrer-preuve", number, """{"presente-le":"2026-10-06","recu-le":"2026-10-07"}""");
        Assert.Equal(new DateOnly(2026, 10, 7), (await BreachAsync(small)).NotifiedOn);

        await small.DoneAsync("gestionnaire", "constater-suite-mise-en-demeure", number, """{"issue":"inscrit","etablissement":"Collège","le":"2026-10-08"}""");
        Assert.Equal((CaseState.Closed, new DateOnly(2026, 10, 8)), (await small.StateAsync(number), (await BreachAsync(small)).FollowedOn!.Value));
    }

    [Fact]
    public async Task A_notice_without_proof_and_not_followed_ends_as_a_flag()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 2));
        var number = await NeitherAsync(small);
        await small.DoneAsync("dasen", "arreter-mise-en-demeure", number, """{"signer":true,"motifs":"Sans réponse"}""");
        await small.DoneAsync("gestionnaire", "notifier", number, """{"voie":"sans-preuve"}""");
        if ((await small.OpenTasksAsync(number)).All(title => title != "Constater la suite de la mise en demeure")) await small.DoneAsync("gestionnaire", "enregistrer-preuve", number, """{"aucune-preuve":true}""");
        await small.AtAsync(2026, 11, 2);

        Assert.Equal("L131-5", (await small.RefusedAsync("gestionnaire", "constater-suite-mise-en-demeure", number, """{"issue":"autorise"}""")).Article);
        await small.DoneAsync("gestionnaire", "constater-suite-mise-en-demeure", number, """{"issue":"ni-inscrit-ni-autorise"}""");
        Assert.Equal((CaseState.Closed, null), (await small.StateAsync(number), (await BreachAsync(small)).FollowedOn));
    }

    [Fact]
    public async Task The_DASEN_may_close_without_a_notice_and_must_when_the_child_was_authorised_meanwhile()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 2));
        var number = await NeitherAsync(small);
        await small.RequestAsync(CaseState.Authorised, DecisionKind.Grant);

        Assert.Equal("L131-5-1", (await small.RefusedAsync("dasen", "arreter-mise-en-demeure", number, """{"signer":true,"motifs":"x"}""")).Article);
        await small.DoneAsync("dasen", "arreter-mise-en-demeure", number, """{"signer":false,"motifs":"Autorisation délivrée"}""");
        Assert.Equal(CaseState.Closed, await small.StateAsync(number));
    }

    [Theory]
    [InlineData("mairie", "\"constate-le\":\"2026-10-03\"", RefusalKind.BadInput)]
    [InlineData("mairie", "\"constate-le\":\"2026-09-30\",\"signalant\":\"chef-etablissement\"", RefusalKind.BadInput)]
    [InlineData("gestionnaire", "\"constate-le\":\"2026-09-30\"", RefusalKind.BadInput)]
    [InlineData("famille", "\"constate-le\":\"2026-09-30\"", RefusalKind.Forbidden)]
    public async Task A_report_that_does_not_fit_is_refused(string who, string data, RefusalKind kind)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 2));

        Assert.Equal(kind, (await small.RefusedAsync(who, "signaler-manquement", null, Report.Replace("\"constate-le\":\"2026-09-30\"", data))).Kind);
        Assert.Equal(0, await small.World.UseAsync(session => session.Db.Files.CountAsync()));
    }

    private static async Task<string> NeitherAsync(SmallWorld small)
    {
        var number = await small.DoneAsync("mairie", "signaler-manquement", null, Report);
        return await small.DoneAsync("dasen", "traiter-signalement", number, """{"issue":"ni-inscrit-ni-autorise"}""");
    }

    private static Task<ReportedBreach> BreachAsync(SmallWorld small) => small.World.UseAsync(session => session.Db.Set<ReportedBreach>().SingleAsync());
}
