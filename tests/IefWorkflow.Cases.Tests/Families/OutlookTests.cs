using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Reading.Families;
using IefWorkflow.Cases.Tests.Requests;

namespace IefWorkflow.Cases.Tests.Families;

/// <summary>What a family is told: what silence means, until when it may contest, and when it read.</summary>
public sealed class OutlookTests
{
    [Fact]
    public async Task Silence_on_a_complete_request_grants_it_after_two_months()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var number = await world.DoneAsync("famille", "deposer-demande", null, RequestWorld.Filing("M2A", RequestWorld.Sport));

        var outlook = await world.OutlookAsync(number);

        Assert.Equal((new DateOnly(2026, 6, 1), true), (outlook.Silence!.On, outlook.Silence.Accepts));
        Assert.Empty(outlook.Missing);
    }

    [Fact]
    public async Task Silence_promises_nothing_while_pieces_that_were_asked_for_are_missing()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var number = await world.DoneAsync("famille", "deposer-demande", null, RequestWorld.Filing("M2A", RequestWorld.Common));
        await world.DoneAsync("gestionnaire", "accuser-reception", number, """{"notifie-le":"2026-04-01"}""");

        var outlook = await world.OutlookAsync(number);

        Assert.Null(outlook.Silence);
        Assert.True(outlook.SilenceWaitsForPieces);
        Assert.Equal(new DateOnly(2026, 4, 16), outlook.PiecesUntil);
        Assert.Equal(["M2-EDT", "M2-INSCR"], outlook.Missing.Select(wanted => wanted.Documents[0].Code));
    }

    [Fact]
    public async Task A_refusal_is_read_only_once_notified_and_says_the_last_day()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var number = await world.RefusedAsync("lrar");
        Assert.Null((await world.OutlookAsync(number)).Decision);

        await world.OnAsync(2026, 5, 7);
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", number, """{"presente-le":"2026-05-06","recu-le":"2026-05-06"}""");
        var outlook = await world.OutlookAsync(number);

        Assert.Equal(DecisionKind.Refusal, outlook.Decision!.Kind);
        Assert.Equal((new DateOnly(2026, 5, 21), false, false), (outlook.Remedy!.Until, outlook.Remedy.IsPast, outlook.Remedy.BeforeTribunal));
        await world.OnAsync(2026, 5, 26);
        Assert.True((await world.OutlookAsync(number)).Remedy!.IsPast);
    }

    [Fact]
    public async Task Opening_an_electronic_registered_letter_is_the_day_of_notification()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var number = await world.RefusedAsync("lre", agrees: true);
        var waiting = await world.OutlookAsync(number);
        Assert.Equal(new DateOnly(2026, 5, 4), waiting.WaitsSince);
        Assert.Null(waiting.Decision);

        await world.OnAsync(2026, 5, 8);
        await world.DoneAsync("famille", "ouvrir-notification", number);
        var opened = await world.OutlookAsync(number);

        Assert.Equal(new DateOnly(2026, 5, 8), opened.Decision!.NotifiedOn);
        Assert.Null(opened.WaitsSince);
        Assert.Equal(CaseState.Refused, await world.World.UseAsync(async session => (await session.FindAsync(number, default))!.State));
        var again = await world.World.ActAsync(await world.ActorAsync("famille"), "ouvrir-notification", number, [], default);
        Assert.Equal(RefusalKind.NotExpected, Assert.IsType<ActAnswer.Refused>(again).Kind);
    }

    [Fact]
    public async Task A_grant_is_read_from_the_day_it_is_sent_because_it_needs_no_proof()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var number = await world.DoneAsync("famille", "deposer-demande", null, RequestWorld.Filing("M2A", RequestWorld.Sport));
        await world.DoneAsync("gestionnaire", "accuser-reception", number, """{"notifie-le":"2026-04-01"}""");
        await world.DoneAsync("gestionnaire", "accomplir-tache", number, """{"etape":"Instruire la demande","issue":"Prêt à décider"}""");
        await world.DoneAsync("dasen", "decider", number, """{"sens":"accorder"}""");
        Assert.Null((await world.OutlookAsync(number)).Decision);

        await world.DoneAsync("gestionnaire", "designer-ecole", number, """{"ecole":"École Jean-Moulin, Rennes"}""");
        await world.DoneAsync("gestionnaire", "notifier", number, """{"voie":"sans-preuve"}""");

        Assert.True((await world.OutlookAsync(number)).Decision!.Grants);
    }

    [Fact]
    public async Task Silence_on_an_appeal_rejects_it_and_opens_the_tribunal()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var request = await world.RefusedAsync("lrar");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", request, """{"presente-le":"2026-05-04","recu-le":"2026-05-04"}""");
        var appeal = await world.DoneAsync("famille", "former-recours", null, $$"""{"demande":"{{request}}","moyens":"Le projet est joint.","decision-jointe":true}""");

        var outlook = await world.OutlookAsync(appeal);
        Assert.Equal((new DateOnly(2026, 7, 4), false), (outlook.Silence!.On, outlook.Silence.Accepts));
        Assert.NotNull(outlook.MeetingBy);
        Assert.Equal(appeal, (await world.OutlookAsync(request)).AppealNumber);

        await world.OnAsync(2026, 7, 6);
        var rejected = await world.OutlookAsync(appeal);
        Assert.Equal(DecisionKind.TacitRejection, rejected.Decision!.Kind);
        Assert.True(rejected.Remedy!.BeforeTribunal);
        Assert.NotNull(rejected.Remedy.Until);
        Assert.True(rejected.MayAskReasons);
    }

    [Fact]
    public async Task Somebody_else_is_told_nothing()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var number = await world.DoneAsync("gestionnaire", "deposer-demande", null, RequestWorld.Filing("M2A", RequestWorld.Sport));
        var family = await world.ActorAsync("famille");

        Assert.Null(await world.World.UseAsync(session => session.OutlookAsync(family, number, default)));
    }
}
