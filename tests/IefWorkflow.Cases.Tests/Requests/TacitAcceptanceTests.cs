using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Tests.Requests;

/// <summary>L131-5 al. 11: two months of silence on a complete request grant it; a late notification changes nothing.</summary>
public class TacitAcceptanceTests
{
    [Fact]
    public async Task Two_months_of_silence_grant_the_request_when_the_last_day_is_over()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.OnAsync(new DateOnly(2026, 6, 1), new TimeOnly(23, 59));
        Assert.Equal(CaseState.UnderReview, await world.StateAsync());

        await world.OnAsync(new DateOnly(2026, 6, 2), new TimeOnly(0, 0));

        Assert.Equal(CaseState.TacitlyAuthorised, await world.StateAsync());
        var decision = (await world.DecisionAsync())!;
        Assert.Equal((DecisionKind.TacitAcceptance, new DateOnly(2026, 6, 1), 1), (decision.Kind, decision.On, decision.Years));
        Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31)), await TermAsync(world));
        Assert.Equal(["Désigner l'école de rattachement"], await world.TasksAsync());
    }

    [Fact]
    public async Task Silence_grants_even_when_nobody_acknowledged_and_pieces_were_missing()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Common);
        await world.OnAsync(2026, 6, 2);

        Assert.Equal(CaseState.TacitlyAuthorised, await world.StateAsync());
    }

    [Fact]
    public async Task Silence_grants_nothing_while_pieces_asked_for_are_missing()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Common);
        await world.DoneAsync("gestionnaire", "accuser-reception", """{"notifie-le":"2026-04-01"}""");
        await world.OnAsync(2026, 12, 1);

        Assert.Equal(CaseState.Incomplete, await world.StateAsync());
        Assert.Null((await world.RequestAsync()).TacitOn);
    }

    [Fact]
    public async Task The_two_months_run_anew_from_the_last_piece()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Common);
        await world.DoneAsync("gestionnaire", "accuser-reception", """{"notifie-le":"2026-04-01"}""");
        await world.OnAsync(2026, 4, 10);
        await world.DoneAsync("famille", "deposer-piece", """{"code":"M2-INSCR"}""");
        await world.DoneAsync("famille", "deposer-piece", """{"code":"M2-EDT"}""");
        await world.OnAsync(2026, 6, 2);
        Assert.Equal(CaseState.UnderReview, await world.StateAsync());

        await world.OnAsync(2026, 6, 11);
        Assert.Equal((CaseState.TacitlyAuthorised, new DateOnly(2026, 6, 10)), (await world.StateAsync(), (await world.RequestAsync()).TacitOn));
    }

    [Fact]
    public async Task A_health_authorisation_born_of_silence_lasts_what_was_requested()
    {
        await using var world = await RequestWorld.AcknowledgedAsync("M1A", RequestWorld.Common + ",\"M1A-CERT\"", ",\"annees\":3", "gestionnaire");
        await world.OnAsync(2026, 6, 2);

        Assert.Equal(new DateOnly(2029, 8, 31), (await world.RequestAsync()).AuthorisedUntil);
    }

    [Fact]
    public async Task Once_it_is_born_nothing_is_decided_any_more()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.OnAsync(2026, 6, 2);

        await world.RefusedAsync("dasen", "decider", """{"sens":"refuser","motif-droit":"L131-5","motif-fait":"Tardif"}""", RefusalKind.Unlawful, "CRPA L242-1");
        await world.RefusedAsync("dasen", "decider", """{"sens":"accorder"}""", RefusalKind.Unlawful, "CRPA L242-1");
        await world.RefusedAsync("famille", "se-desister", "{}", RefusalKind.NotExpected);
        await world.RefusedAsync("famille", "deposer-piece", """{"code":"P01"}""", RefusalKind.NotExpected);
    }

    [Fact]
    public async Task A_refusal_signed_but_never_sent_does_not_stop_the_clock()
    {
        await using var world = await RefusedByDasenAsync(29);
        await world.OnAsync(2026, 6, 2);

        Assert.Equal((CaseState.TacitlyAuthorised, DecisionKind.TacitAcceptance), (await world.StateAsync(), (await world.DecisionAsync())!.Kind));
    }

    [Fact]
    public async Task A_refusal_notified_on_the_last_day_is_in_time()
    {
        await using var world = await RefusedByDasenAsync(29);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"lrar"}""");
        await world.OnAsync(2026, 6, 1);
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"presente-le":"2026-06-01","recu-le":"2026-06-01"}""");

        Assert.Equal(CaseState.Refused, await world.StateAsync());
        Assert.True(await world.IsOverAsync());
    }

    [Fact]
    public async Task Silence_waits_for_the_proof_of_a_refusal_on_its_way()
    {
        await using var world = await RefusedByDasenAsync(29);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"lrar"}""");
        await world.OnAsync(2026, 6, 5);
        Assert.Null((await world.RequestAsync()).TacitOn);
        Assert.Contains(await world.RowsAsync<Messages.Alert>(), alert => alert.Role is Role.Dasen && alert.Text.Contains("preuve", StringComparison.Ordinal));

        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"presente-le":"2026-05-30","recu-le":"2026-06-01"}""");

        Assert.Equal(CaseState.Refused, await world.StateAsync());
        Assert.True(await world.IsOverAsync());
    }

    [Fact]
    public async Task A_refusal_notified_after_the_last_day_does_not_undo_the_authorisation()
    {
        await using var world = await RefusedByDasenAsync(29);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"lrar"}""");
        await world.OnAsync(2026, 6, 5);
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"presente-le":"2026-06-02","recu-le":"2026-06-03"}""");

        Assert.Equal(CaseState.TacitlyAuthorised, await world.StateAsync());
        Assert.Equal(DecisionKind.TacitAcceptance, (await world.DecisionAsync())!.Kind);
    }

    [Fact]
    public async Task A_refusal_without_proof_is_notified_again_while_there_is_time()
    {
        await using var world = await RefusedByDasenAsync(4);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"sans-preuve"}""");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"aucune-preuve":true}""");
        Assert.Equal(["Notifier la décision"], await world.TasksAsync());

        await world.OnAsync(2026, 5, 10);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"main-propre"}""");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"recu-le":"2026-05-10"}""");

        Assert.Equal(CaseState.Refused, await world.StateAsync());
        Assert.True(await world.IsOverAsync());
    }

    [Fact]
    public async Task A_refusal_never_proven_leaves_silence_to_grant()
    {
        await using var world = await RefusedByDasenAsync(4);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"sans-preuve"}""");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"aucune-preuve":true}""");
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"sans-preuve"}""");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"aucune-preuve":true}""");
        await world.OnAsync(2026, 6, 2);

        Assert.Equal(CaseState.TacitlyAuthorised, await world.StateAsync());
    }

    [Fact]
    public async Task A_refusal_notified_again_but_too_late_does_not_undo_the_authorisation()
    {
        await using var world = await RefusedByDasenAsync(4);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"sans-preuve"}""");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"aucune-preuve":true}""");
        await world.OnAsync(2026, 5, 30);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"lrar"}""");
        await world.OnAsync(2026, 6, 4);
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"presente-le":"2026-06-02","recu-le":"2026-06-03"}""");

        Assert.Equal(CaseState.TacitlyAuthorised, await world.StateAsync());
    }

    [Fact]
    public async Task Without_proof_once_the_last_day_is_over_the_authorisation_stands()
    {
        await using var world = await RefusedByDasenAsync(29);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"lrar"}""");
        await world.OnAsync(2026, 6, 5);
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"aucune-preuve":true}""");

        Assert.Equal(CaseState.TacitlyAuthorised, await world.StateAsync());
    }

    [Fact]
    public async Task The_attestation_carries_the_seven_items_once_the_school_is_known()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.RefusedAsync("famille", "demander-attestation", "{}", RefusalKind.NotExpected);
        await world.OnAsync(2026, 6, 2);
        await world.DoneAsync("famille", "demander-attestation");
        Assert.Empty(await world.LettersAsync("L-09"));
        Assert.Contains(await world.RowsAsync<Messages.Alert>(), alert => alert.Text.Contains("attestation", StringComparison.Ordinal));

        await world.DoneAsync("gestionnaire", "designer-ecole", """{"ecole":"École Jean-Moulin, Rennes"}""");
        Assert.Contains("1 2 3 4 5 7 6", Assert.Single(await world.LettersAsync("L-09")).Fields, StringComparison.Ordinal);

        await world.DoneAsync("famille", "demander-attestation");
        Assert.Equal(2, (await world.LettersAsync("L-09")).Count);
    }

    private static async Task<(DateOnly? Born, DateOnly? From, DateOnly? Until)> TermAsync(RequestWorld world)
    {
        var request = await world.RequestAsync();
        return (request.TacitOn, request.AuthorisedFrom, request.AuthorisedUntil);
    }

    private static async Task<RequestWorld> RefusedByDasenAsync(int day)
    {
        var world = await RequestWorld.AcknowledgedAsync();
        await world.OnAsync(2026, 5, day);
        await world.InstructedAsync();
        await world.DoneAsync("dasen", "decider", """{"sens":"refuser","motif-droit":"L131-5, 2°","motif-fait":"Les entraînements n'occupent que deux demi-journées."}""");
        return world;
    }
}
