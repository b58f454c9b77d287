using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Residence;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Procedures;

/// <summary>Code de l'éducation, R131-11-9: an authorised family moves.</summary>
public class ResidenceTests
{
    private const string SameDepartement = """{"demenagement-le":"2026-09-24","adresse":"2 quai Est","commune":"Fougères","departement":"35"}""";

    [Fact]
    public async Task Within_the_departement_the_mayors_of_both_communes_are_told_in_five_working_days()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var request = await small.RequestAsync(CaseState.Authorised, DecisionKind.Grant);
        var number = await small.DoneAsync("famille", "declarer-changement-residence", request, SameDepartement);

        Assert.Equal([("L-22a", "famille"), ("L-22b", "Mairie de Fougères"), ("L-22b", "Mairie de Rennes")], (await small.LettersAsync(number)).Select(letter => (letter.Code, letter.Addressee)));
        var due = await small.World.UseAsync(session => session.Db.DueDates.SingleAsync());
        Assert.Equal(("R131-11-9/recipients", new DateOnly(2026, 10, 8), DueState.Running), (due.Rule, due.LegalOn, due.State));
        Assert.Equal(["Informer les maires des communes concernées"], await small.OpenTasksAsync(number));

        await small.DoneAsync("gestionnaire", "accomplir-tache", number, "{}");
        Assert.Equal((CaseState.Closed, CaseState.Authorised), (await small.StateAsync(number), await small.StateAsync(request)));
    }

    [Fact]
    public async Task Another_departement_receives_a_copy_and_its_dasen_informs_the_council()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var request = await small.RequestAsync(CaseState.TacitlyAuthorised, DecisionKind.TacitAcceptance);
        await small.AtAsync(2026, 10, 2);
        var number = await small.DoneAsync("gestionnaire", "declarer-changement-residence", request, """{"demenagement-le":"2026-10-01","commune":"Dinan","departement":"22","poste-le":"2026-10-01"}""");
        Assert.Equal(["L-22a", "L-22b", "L-22b", "L-22c"], (await small.LettersAsync(number)).Select(letter => letter.Code));

        await small.DoneAsync("gestionnaire", "accomplir-tache", number, "{}");
        Assert.Equal("22", (await small.FileAsync(number)).Departement.Code);
        Assert.Contains((await small.LettersAsync(number)), letter => letter.Code == "L-22d");
        Assert.Equal(["Informer le président du conseil départemental"], await small.OpenTasksAsync(number));

        await small.DoneAsync("dasen", "accomplir-tache", number, "{}");
        Assert.Equal(CaseState.Closed, await small.StateAsync(number));
    }

    [Fact]
    public async Task Another_academie_receives_a_copy_and_the_file_ends_here()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var request = await small.RequestAsync(CaseState.Authorised, DecisionKind.Grant);
        var number = await small.DoneAsync("famille", "declarer-changement-residence", request, """{"demenagement-le":"2026-10-01","commune":"Nantes","departement":"44"}""");

        await small.DoneAsync("gestionnaire", "accomplir-tache", number, "{}");

        Assert.Equal(["L-22a", "L-22b", "L-22b", "L-22c"], (await small.LettersAsync(number)).Select(letter => letter.Code));
        Assert.Equal(CaseState.Closed, await small.StateAsync(number));
    }

    [Theory]
    [InlineData("2026-09-23", true)]
    [InlineData("2026-09-22", false)]
    public async Task Telling_it_late_is_a_flag_and_never_ends_the_authorisation(string movedOn, bool inTime)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 9, 1));
        var request = await small.RequestAsync(CaseState.Authorised, DecisionKind.Grant);
        await small.AtAsync(2026, 10, 1);
        var number = await small.DoneAsync("famille", "declarer-changement-residence", request, $$"""{"demenagement-le":"{{movedOn}}","commune":"Fougères","departement":"35"}""");

        Assert.Equal(inTime, await small.World.UseAsync(session => session.Db.Set<ResidenceChange>().Select(change => change.ToldInTime).SingleAsync()));
        Assert.Equal(inTime ? 0 : 1, await small.World.UseAsync(session => session.Db.Journal.CountAsync(entry => entry.Name == "declaration-tardive")));
        Assert.Equal(CaseState.Authorised, await small.StateAsync(request));
        Assert.Equal(CaseState.Open, await small.StateAsync(number));
    }

    [Fact]
    public async Task The_request_shows_the_new_residence_and_its_journal_keeps_the_old_one()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var request = await small.RequestAsync(CaseState.Authorised, DecisionKind.Grant);
        await small.DoneAsync("famille", "declarer-changement-residence", request, SameDepartement);

        Assert.Equal("Fougères", await small.World.UseAsync(session => session.Db.Set<AuthorisationRequest>().Select(row => row.Commune).SingleAsync()));
        var kept = await small.World.UseAsync(session => session.Db.Journal.SingleAsync(entry => entry.Name == "changement-residence"));
        Assert.Contains("1 rue du Port", kept.Data);
        Assert.Empty(await small.World.UseAsync(session => Cases.Journal.JournalVerification.VerifyAsync(session.Db, default)));
    }

    [Theory]
    [InlineData(CaseState.Refused, DecisionKind.Refusal)]
    [InlineData(CaseState.UnderReview, null)]
    [InlineData(CaseState.Withdrawn, DecisionKind.Grant)]
    public async Task A_family_without_an_authorisation_has_nothing_to_declare(CaseState state, DecisionKind? decision)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var request = await small.RequestAsync(state, decision);

        var refused = await small.RefusedAsync("famille", "declarer-changement-residence", request, SameDepartement);

        Assert.Equal((RefusalKind.Unlawful, "R131-11-9"), (refused.Kind, refused.Article));
        Assert.Equal("Rennes", await small.World.UseAsync(session => session.Db.Set<AuthorisationRequest>().Select(row => row.Commune).SingleAsync()));
    }
}
