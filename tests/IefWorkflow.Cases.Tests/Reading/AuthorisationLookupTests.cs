using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.BreachReports;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Tests.Procedures;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Reading;

/// <summary>Code de l'éducation, R131-9: « is this child authorised on that day? », for the département's staff only, and logged.</summary>
public class AuthorisationLookupTests
{
    private static readonly DateOnly BornOn = new(2016, 5, 4);

    [Theory]
    [InlineData(CaseState.Authorised, DecisionKind.Grant, false, BreachFinding.Authorised)]
    [InlineData(CaseState.TacitlyAuthorised, DecisionKind.TacitAcceptance, false, BreachFinding.TacitlyAuthorised)]
    [InlineData(CaseState.UnderReview, null, false, BreachFinding.Pending)]
    [InlineData(CaseState.UnderReview, null, true, BreachFinding.ProvisionallyPermitted)]
    [InlineData(CaseState.Refused, DecisionKind.Refusal, false, BreachFinding.NotAuthorised)]
    [InlineData(CaseState.GivenUp, null, false, BreachFinding.NotAuthorised)]
    public async Task The_answer_is_what_the_files_hold(CaseState state, DecisionKind? decision, bool threatened, BreachFinding expected)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        await small.RequestAsync(state, decision, threatened: threatened);

        var given = Assert.IsType<AuthorisationReply.Given>(await AskAsync(small, "gestionnaire", new AuthorisationQuestion("le goff", "ANNA", BornOn, new DateOnly(2026, 10, 1))));

        Assert.Equal(expected, given.Finding);
        Assert.True((await small.World.UseAsync(session => session.Db.Set<ReadLogEntry>().SingleAsync())).Shown);
    }

    [Theory]
    [InlineData("2026-09-30", BreachFinding.Pending)]
    [InlineData("2026-10-01", BreachFinding.Authorised)]
    [InlineData("2027-08-31", BreachFinding.Authorised)]
    [InlineData("2027-09-01", BreachFinding.NotAuthorised)]
    public async Task The_day_asked_about_counts(string day, BreachFinding expected)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        await small.RequestAsync(CaseState.Authorised, DecisionKind.Grant);

        Assert.Equal(expected, Assert.IsType<AuthorisationReply.Given>(await AskAsync(small, "dasen", new AuthorisationQuestion("Le Goff", "Anna", BornOn, DateOnly.Parse(day)))).Finding);
    }

    [Fact]
    public async Task Others_are_refused_and_their_question_is_logged()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        await small.RequestAsync(CaseState.Authorised, DecisionKind.Grant);
        await small.AddAccountAsync(new Account { Id = "cotes", Name = "Côtes", Role = Role.Clerk, Departements = "22" });

        foreach (var who in new[] { "mairie", "chef-etablissement", "famille", "secretariat", "cotes" })
        {
            var refused = Assert.IsType<AuthorisationReply.Refused>(await AskAsync(small, who, new AuthorisationQuestion("Le Goff", "Anna", BornOn, new DateOnly(2026, 10, 1))));
            Assert.Equal((RefusalKind.Forbidden, "R131-9"), (refused.Refusal.Kind, refused.Refusal.Article));
        }

        Assert.Equal(5, await small.World.UseAsync(session => session.Db.Set<ReadLogEntry>().CountAsync(entry => !entry.Shown)));
    }

    [Fact]
    public async Task A_child_nobody_knows_is_not_authorised_and_the_question_is_logged_all_the_same()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));

        var given = Assert.IsType<AuthorisationReply.Given>(await AskAsync(small, "dasen", new AuthorisationQuestion("Inconnu", "Paul", null, new DateOnly(2026, 10, 1))));

        Assert.Equal(BreachFinding.NotAuthorised, given.Finding);
        Assert.Null((await small.World.UseAsync(session => session.Db.Set<ReadLogEntry>().SingleAsync())).CaseId);
    }

    private static async Task<AuthorisationReply> AskAsync(SmallWorld small, string who, AuthorisationQuestion question) =>
        await small.World.Service<AuthorisationLookup>().AskAsync(await small.World.ActorAsync(who, default), question, default);
}
