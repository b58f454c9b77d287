using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Tests.Requests;

/// <summary>L131-5 and CRPA L211-5: the DASEN decides, with reasons of law and of fact, within the durations of the law.</summary>
public class DecisionTests
{
    private const string Refusal = """{"sens":"refuser","motif-droit":"L131-5, 2°","motif-fait":"Les entraînements n'occupent que deux demi-journées."}""";

    [Fact]
    public async Task A_grant_is_notified_with_its_seven_items_and_runs_to_the_end_of_the_school_year()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.DoneAsync("gestionnaire", "designer-ecole", """{"ecole":"École Jean-Moulin, Rennes"}""");
        await world.InstructedAsync();
        await world.DoneAsync("dasen", "decider", """{"sens":"accorder"}""");
        Assert.Contains("1 2 3 4 5 6 7", Assert.Single(await world.LettersAsync("L-08")).Fields, StringComparison.Ordinal);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"lrar"}""");

        Assert.Equal(CaseState.Authorised, await world.StateAsync());
        Assert.Equal([("R131-11-2/duration", new DateOnly(2027, 8, 31))], await world.ClocksAsync());

        await world.OnAsync(2027, 9, 1);
        Assert.Equal(CaseState.Expired, await world.StateAsync());
        Assert.True(await world.IsOverAsync());
    }

    [Fact]
    public async Task A_grant_does_not_leave_without_its_school_of_attachment()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.InstructedAsync();
        await world.DoneAsync("dasen", "decider", """{"sens":"accorder"}""");
        Assert.Equal(["Désigner l'école de rattachement"], await world.TasksAsync());
        await world.RefusedAsync("gestionnaire", "designer-ecole", """{"ecole":" "}""", RefusalKind.BadInput);

        await world.DoneAsync("gestionnaire", "designer-ecole", """{"ecole":"École Jean-Moulin, Rennes"}""");

        Assert.Equal(["Notifier la décision"], await world.TasksAsync());
    }

    [Fact]
    public async Task The_mayor_and_the_council_never_learn_the_ground_and_the_CNED_gets_its_opinion()
    {
        await using var world = await GrantedAsync("M2A", RequestWorld.Sport);

        foreach (var code in new[] { "L-19", "L-20" })
        {
            var fields = Assert.Single(await world.LettersAsync(code)).Fields;
            Assert.DoesNotContain("motif", fields, StringComparison.Ordinal);
            Assert.DoesNotContain("M2A", fields, StringComparison.Ordinal);
            Assert.Contains("\"delivree-le\":\"2026-04-01\"", fields, StringComparison.Ordinal);
        }

        Assert.Single(await world.LettersAsync("L-21"));
    }

    [Theory]
    [InlineData("L-19", false)]
    [InlineData("L-20", false)]
    [InlineData("L-08", true)]
    public async Task Whatever_a_designer_draws_a_third_party_s_letter_never_holds_the_ground(string code, bool mayHoldIt)
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport);
        var fields = await world.PreparedAsync(code);

        Assert.Equal(mayHoldIt, fields.Contains("M2A", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_authorisation_on_the_4_is_no_opinion_for_the_CNED()
    {
        await using var world = await GrantedAsync("M4", RequestWorld.OwnSituation + ",\"M4-BAC\"");

        Assert.Empty(await world.LettersAsync("L-21"));
    }

    [Fact]
    public async Task A_refusal_carries_its_reasons_and_remedies_and_ends_the_file_once_notified()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.InstructedAsync();
        Assert.Equal(["Décider sur la demande"], await world.TasksAsync());
        await world.DoneAsync("dasen", "decider", Refusal);

        var fields = Assert.Single(await world.LettersAsync("L-07")).Fields;
        foreach (var said in new[] { "deux demi-journ", "RAPO_ADDRESS", "\"delai-rapo\":15", "rapo@academie.example" }) Assert.Contains(said, fields, StringComparison.Ordinal);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"main-propre"}""");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"recu-le":"2026-04-01"}""");

        Assert.Equal((CaseState.Refused, new DateOnly(2026, 4, 1)), (await world.StateAsync(), (await world.RequestAsync()).NotifiedOn));
        Assert.True(await world.IsOverAsync());
    }

    [Fact]
    public async Task Granting_for_less_is_a_partial_refusal_with_both_blocks()
    {
        await using var world = await RequestWorld.AcknowledgedAsync("M1B", RequestWorld.Common + ",\"M1B-CDAPH\"", ",\"annees\":3");
        await world.DoneAsync("gestionnaire", "designer-ecole", """{"ecole":"École Jean-Moulin, Rennes"}""");
        await world.DoneAsync("medecin", "rendre-avis-medical", """{"sens":"favorable","annees":1,"aucune-donnee-medicale":true}""");
        await world.RefusedAsync("dasen", "decider", """{"sens":"duree-moindre","annees":1}""", RefusalKind.Unlawful, "CRPA L211-2");
        await world.RefusedAsync("dasen", "decider", """{"sens":"duree-moindre","annees":3,"motif-droit":"x","motif-fait":"y"}""", RefusalKind.BadInput);
        await world.RefusedAsync("dasen", "decider", """{"sens":"accorder","annees":1}""", RefusalKind.BadInput);
        await world.DoneAsync("dasen", "decider", """{"sens":"duree-moindre","annees":1,"motif-droit":"R131-11-2","motif-fait":"La situation sera revue dans un an."}""");

        Assert.Contains("RAPO_MANDATORY", Assert.Single(await world.LettersAsync("L-08")).Fields, StringComparison.Ordinal);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"main-propre"}""");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"recu-le":"2026-04-01"}""");
        Assert.Equal((CaseState.Authorised, new DateOnly(2027, 8, 31)), (await world.StateAsync(), (await world.RequestAsync()).AuthorisedUntil));
    }

    [Fact]
    public async Task The_DASEN_may_decide_before_the_instruction_is_over()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        Assert.Equal(["Instruire la demande"], await world.TasksAsync());
        await world.DoneAsync("dasen", "decider", Refusal);

        Assert.Equal(["Notifier la décision"], await world.TasksAsync());
    }

    [Theory]
    [InlineData("dasen", """{"sens":"refuser","motif-fait":"Fait"}""", RefusalKind.Unlawful, "CRPA L211-2")]
    [InlineData("dasen", """{"sens":"refuser","motif-droit":"Droit","motif-fait":"  "}""", RefusalKind.Unlawful, "CRPA L211-5")]
    [InlineData("dasen", """{"sens":"accorder","annees":2}""", RefusalKind.Unlawful, "L131-5")]
    [InlineData("dasen", """{"sens":"accorder","annees":0}""", RefusalKind.Unlawful, "L131-5")]
    [InlineData("dasen", """{"sens":"accorder","le":"2026-04-02"}""", RefusalKind.BadInput, null)]
    [InlineData("dasen", """{"sens":"accorder","le":"2026-03-31"}""", RefusalKind.BadInput, null)]
    [InlineData("dasen", """{"sens":"ajourner"}""", RefusalKind.BadInput, null)]
    [InlineData("gestionnaire", """{"sens":"accorder"}""", RefusalKind.Forbidden, null)]
    [InlineData("medecin", """{"sens":"accorder"}""", RefusalKind.Forbidden, null)]
    [InlineData("president", """{"sens":"accorder"}""", RefusalKind.Forbidden, null)]
    public async Task A_decision_that_cannot_be_is_refused(string who, string data, RefusalKind kind, string? article)
    {
        await using var world = await RequestWorld.AcknowledgedAsync();

        await world.RefusedAsync(who, "decider", data, kind, article);
    }

    [Fact]
    public async Task The_DASEN_of_another_departement_does_not_decide()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        var other = new Actor("dasen-22", "DASEN 22", Role.Dasen, [Departement.Parse("22")]);

        Assert.Equal(RefusalKind.Forbidden, Assert.IsType<ActAnswer.Refused>(await world.DoAsync(other, "decider", Refusal)).Kind);
    }

    [Fact]
    public async Task A_refusal_that_could_not_say_where_to_appeal_is_refused()
    {
        await using var world = await RequestWorld.OpenAsync(settings: RequestWorld.Rennes with { Commission = new Cases.Settings.ServiceAddress("Commission", "", "", "") });
        await world.DoneAsync("famille", "deposer-demande", RequestWorld.Filing("M2A", RequestWorld.Sport), opens: true);

        await world.RefusedAsync("dasen", "decider", Refusal, RefusalKind.Unlawful, "CRPA L412-3");
    }

    [Fact]
    public async Task A_decision_is_taken_once()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.DoneAsync("dasen", "decider", Refusal);

        await world.RefusedAsync("dasen", "decider", """{"sens":"accorder"}""", RefusalKind.NotExpected);
    }

    [Fact]
    public async Task An_incomplete_request_is_refused_only_after_the_days_given_and_granted_never()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Common);
        await world.RefusedAsync("dasen", "decider", Refusal, RefusalKind.Unlawful, "CRPA L114-5");
        await world.DoneAsync("gestionnaire", "accuser-reception", """{"le":"2026-04-01"}""");
        await world.RefusedAsync("dasen", "decider", Refusal, RefusalKind.Unlawful, "R131-11-6");
        await world.DoneAsync("gestionnaire", "dater-accuse", """{"notifie-le":"2026-04-01"}""");
        await world.RefusedAsync("dasen", "decider", """{"sens":"accorder"}""", RefusalKind.Unlawful, "R131-11-1");
        await world.OnAsync(2026, 4, 16);
        await world.RefusedAsync("dasen", "decider", Refusal, RefusalKind.Unlawful, "R131-11-6");

        await world.OnAsync(2026, 4, 17);
        Assert.Equal(["Statuer sur un dossier incomplet"], await world.TasksAsync());
        await world.DoneAsync("dasen", "decider", Refusal);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"main-propre"}""");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"recu-le":"2026-04-17"}""");

        Assert.Equal(CaseState.Refused, await world.StateAsync());
        Assert.True(await world.IsOverAsync());
    }

    private static async Task<RequestWorld> GrantedAsync(string ground, string pieces)
    {
        var world = await RequestWorld.AcknowledgedAsync(ground, pieces);
        await world.DoneAsync("gestionnaire", "designer-ecole", """{"ecole":"École Jean-Moulin, Rennes"}""");
        await world.DoneAsync("dasen", "decider", """{"sens":"accorder"}""");
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"lrar"}""");
        return world;
    }
}
