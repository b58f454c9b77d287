using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Definitions.Validation;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Appeals;

/// <summary>An appeal goes from its reception to the execution of what the commission decided, and nothing is left behind.</summary>
public class AppealPathTests
{
    [Fact]
    public async Task A_grant_is_notified_and_carried_out_by_the_DASEN()
    {
        await using var steps = await SentAsync("pour");
        await steps.WaitAsync("2026-07-03");
        await steps.DoneAsync("secretariat", "enregistrer-preuve", AppealNo, """{"presente-le":"2026-07-02","recu-le":"2026-07-02"}""");
        Assert.Equal((CaseState.Granted, "executer-decision"), (await steps.StateAsync(), await steps.TasksAsync()));

        await steps.DoneAsync("dasen", "executer-decision", AppealNo, """{"etablissement":"École Jean-Macé"}""");

        await steps.AssertEndedAsync(CaseState.Granted);
        Assert.Equal("L-12 L-16 L-19 L-20", await steps.LettersAsync(AppealNo));
        Assert.Equal(CaseState.Authorised, await steps.StateAsync(RequestNo));
        foreach (var code in (string[])["L-19", "L-20"]) Assert.Empty(await steps.MissingAsync(code));
        var request = Assert.Single(await steps.RowsAsync<AuthorisationRequest>());
        Assert.Equal((new DateOnly(2027, 8, 31), "École Jean-Macé"), (request.AuthorisedUntil!.Value, request.AttachedSchool));
    }

    [Fact]
    public async Task The_school_that_the_secretariat_designates_is_in_the_letter_of_the_grant_and_on_the_request()
    {
        await using var steps = await SentAsync("pour");
        await steps.RefusedAsync("secretariat", "designer-ecole", AppealNo, """{"ecole":" "}""");
        await steps.DoneAsync("secretariat", "designer-ecole", AppealNo, """{"ecole":"École Jean-Macé"}""");
        await steps.WaitAsync("2026-07-03");
        await steps.DoneAsync("secretariat", "enregistrer-preuve", AppealNo, """{"presente-le":"2026-07-02","recu-le":"2026-07-02"}""");

        await steps.DoneAsync("dasen", "executer-decision", AppealNo, "{}");

        Assert.Equal("École Jean-Macé", Assert.Single(await steps.RowsAsync<AuthorisationRequest>()).AttachedSchool);
    }

    [Fact]
    public async Task On_the_grounds_of_the_CNED_a_grant_comes_with_its_attestation()
    {
        await using var steps = await OpenAsync("commission");
        await steps.DoneAsync("secretariat", "former-recours", null, """{"refus-du":"2026-06-01","enfant":"Malo Riou","motif":"M2A","signataires":[{"nom":"Enora Riou"}]}""");
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-10","heure":"10:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");
        await steps.DoneAsync("secretariat", "convoquer", SittingNo);
        await steps.OpenSittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "pour", "pour", "pour"));
        await steps.DoneAsync("president", "signer-decision-commission", AppealNo);
        await steps.DoneAsync("dasen", "executer-decision", AppealNo);

        Assert.Equal("L-16 L-19 L-20 L-21", await steps.LettersAsync(AppealNo));
    }

    [Fact]
    public async Task A_rejection_waits_out_the_period_of_the_tribunal_and_is_closed()
    {
        await using var steps = await SentAsync("contre");
        await steps.WaitAsync("2026-07-03");
        await steps.DoneAsync("secretariat", "enregistrer-preuve", AppealNo, """{"presente-le":"2026-07-02","recu-le":"2026-07-02"}""");
        Assert.Equal((CaseState.Rejected, "CJA-R421-1/ta-deadline=2026-09-03"), (await steps.StateAsync(), await steps.ClocksAsync()));
        Assert.False(await steps.IsClosedAsync());

        await steps.WaitAsync("2026-09-04");

        await steps.AssertEndedAsync(CaseState.Rejected);
        Assert.Equal("L-12 L-15", await steps.LettersAsync(AppealNo));
    }

    [Fact]
    public async Task A_rejection_without_proof_of_notification_is_closed_without_a_period()
    {
        await using var steps = await SentAsync("contre");

        await steps.DoneAsync("secretariat", "enregistrer-preuve", AppealNo, """{"aucune-preuve":true}""");

        await steps.AssertEndedAsync(CaseState.Rejected);
        Assert.Null((await steps.FactsAsync()).NotifiedOn);
    }

    [Fact]
    public async Task A_grant_without_proof_of_notification_is_carried_out_all_the_same()
    {
        await using var steps = await SentAsync("pour");
        await steps.DoneAsync("secretariat", "enregistrer-preuve", AppealNo, """{"aucune-preuve":true}""");

        await steps.DoneAsync("dasen", "executer-decision", AppealNo);

        await steps.AssertEndedAsync(CaseState.Granted);
    }

    [Fact]
    public async Task The_definition_has_neither_fault_nor_warning()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "rapo", "recours-rapo.json"));
        var read = Assert.IsType<DefinitionReading.Read>(WorkflowDefinitionReader.Read(text));

        Assert.Empty(DefinitionValidator.Validate(read.Definition, CaseServices.Activities, []).Select(fault => $"{fault.Path}: {fault.Message}"));
    }

    [Fact]
    public async Task An_appeal_declared_inadmissible_ends_as_such()
    {
        await using var steps = await SittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("contre", "contre", "contre", "pour", "pour", """ "irrecevable":true,"motifs-droit":"D. 131-11-10","motifs-fait":"Recours tardif." """));
        await steps.MinutesAsync();
        await steps.DoneAsync("president", "signer-decision-commission", AppealNo);
        await steps.DoneAsync("secretariat", "notifier", AppealNo, """{"voie":"sans-preuve"}""");
        await steps.DoneAsync("secretariat", "enregistrer-preuve", AppealNo, """{"aucune-preuve":true}""");

        await steps.AssertEndedAsync(CaseState.Inadmissible);
        Assert.Contains("ne concluait pas à la tardiveté", Assert.Single(await steps.RowsAsync<CaseBallot>()).Warnings, StringComparison.Ordinal);
        Assert.Equal(DecisionKind.AppealInadmissible, Assert.Single(await steps.RowsAsync<Decision>(), decision => decision.Kind is not DecisionKind.Refusal).Kind);
    }

    [Fact]
    public async Task The_decision_replaces_the_refusal_and_its_notification_has_five_working_days_from_the_sitting()
    {
        await using var steps = await VotedAsync("contre", "contre");
        await steps.MinutesAsync();
        await steps.DoneAsync("president", "signer-decision-commission", AppealNo);

        Assert.Contains("D131-11-12/five-working-days=2026-07-07", await steps.ClocksAsync(), StringComparison.Ordinal);
        Assert.Equal("refus", Assert.Single(await steps.RowsAsync<Decision>(), decision => decision.Kind is DecisionKind.AppealRejected).ReplacesId);
    }

    [Fact]
    public async Task The_month_and_the_two_months_run_from_the_reception_and_stop_when_the_commission_has_met_and_answered()
    {
        await using var steps = await FiledAsync();
        Assert.Equal("CRPA-L231-4/rapo-implied-rejection=2026-08-10 D131-11-12/one-month=2026-07-10", await steps.ClocksAsync());
        await steps.DisposeAsync();

        await using var sent = await SentAsync("contre");
        Assert.Equal("", await sent.ClocksAsync());
        Assert.All(await sent.RowsAsync<DueDate>(), due => Assert.Equal(DueState.Met, due.State));
    }

    [Fact]
    public async Task The_month_that_passes_without_a_sitting_is_escalated_and_stops_nothing()
    {
        await using var steps = await FiledAsync();
        await steps.WaitAsync("2026-07-12");

        Assert.Contains(await steps.RowsAsync<Messages.Message>(), message => message.To == "president@academie.example" && message.Subject.StartsWith("[commission J+1]", StringComparison.Ordinal));
        Assert.Equal((CaseState.Received, "accuser-reception-recours"), (await steps.StateAsync(), await steps.TasksAsync()));
    }

    [Fact]
    public async Task Each_step_waits_for_its_own_act()
    {
        await using var steps = await FiledAsync();
        Assert.Equal("accuser-reception-recours", await steps.TasksAsync());
        Assert.Contains("n'est pas attendu", (await steps.RefusedAsync("secretariat", "qualifier-recevabilite", AppealNo)).Message, StringComparison.Ordinal);
        await steps.DoneAsync("secretariat", "accuser-reception-recours", AppealNo);
        Assert.Equal("qualifier-recevabilite", await steps.TasksAsync());
        await steps.DoneAsync("secretariat", "qualifier-recevabilite", AppealNo);
        Assert.Equal("transmettre-dossier", await steps.TasksAsync());
        await steps.DoneAsync("dasen", "transmettre-dossier", AppealNo);
        Assert.Equal("inscrire-recours", await steps.TasksAsync());
    }
}
