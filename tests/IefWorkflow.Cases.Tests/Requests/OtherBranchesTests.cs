using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Tests.Requests;

/// <summary>The branches of the definition that leave the ordinary path: window, competence, threatened child, diploma, interview, giving up, withdrawal.</summary>
public class OtherBranchesTests
{
    [Fact]
    public async Task A_late_request_is_told_so_and_a_person_chooses()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport, day: new DateOnly(2026, 6, 15));
        Assert.Single(await world.LettersAsync("L-27"));
        Assert.Equal(["Décider du sort de la demande hors période"], await world.TasksAsync());

        await world.DoneAsync("dasen", "accomplir-tache", """{"issue":"Examiner la demande"}""");
        Assert.Equal(["Accuser réception de la demande"], await world.TasksAsync());
    }

    [Fact]
    public async Task A_late_request_may_be_refused_by_a_reasoned_decision_and_never_by_itself()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Common, day: new DateOnly(2026, 6, 15));
        await world.DoneAsync("dasen", "accomplir-tache", """{"issue":"Préparer un refus"}""");
        Assert.Equal(["Décider sur la demande"], await world.TasksAsync());
        await world.DoneAsync("dasen", "decider", """{"sens":"refuser","motif-droit":"R131-11","motif-fait":"Demande du 15 juin 2026, sans motif apparu après le 31 mai."}""");

        Assert.Equal(["Notifier la décision"], await world.TasksAsync());
    }

    [Fact]
    public async Task Silence_grants_a_late_request_too_by_the_prudent_reading()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport, day: new DateOnly(2026, 6, 15));
        await world.OnAsync(2026, 8, 16);

        Assert.Equal(CaseState.TacitlyAuthorised, await world.StateAsync());
    }

    [Fact]
    public async Task By_the_other_reading_silence_grants_no_late_request()
    {
        await using var world = await RequestWorld.OpenAsync(new DateOnly(2026, 6, 15), RequestWorld.Rennes with { Readings = RequestWorld.Rennes.Readings with { SilenceAcceptsLateRequest = false } });
        await world.DoneAsync("famille", "deposer-demande", RequestWorld.Filing("M2A", RequestWorld.Sport), opens: true);
        await world.OnAsync(2026, 9, 1);

        Assert.Equal((CaseState.Filed, null), (await world.StateAsync(), (await world.RequestAsync()).TacitOn));
    }

    [Fact]
    public async Task A_ground_that_appeared_late_is_asked_to_be_proven()
    {
        await using var world = await RequestWorld.FiledAsync("M3B", RequestWorld.Common + ",\"M3B-ELOIGN\"", ",\"motif-apparu-le\":\"2026-06-10\"", new DateOnly(2026, 6, 15));
        await world.DoneAsync("gestionnaire", "accuser-reception");

        Assert.Contains("P06", Assert.Single(await world.LettersAsync("L-02")).Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ground_proven_late_goes_on_as_in_the_window()
    {
        await using var world = await RequestWorld.FiledAsync("M3B", RequestWorld.Common + ",\"M3B-ELOIGN\",\"P06\"", ",\"motif-apparu-le\":\"2026-06-10\"", new DateOnly(2026, 6, 15));
        await world.DoneAsync("gestionnaire", "accuser-reception");

        Assert.Equal(CaseState.UnderReview, await world.StateAsync());
        Assert.Empty(await world.LettersAsync("L-27"));
    }

    [Fact]
    public async Task A_request_to_the_wrong_service_of_the_academie_goes_on_at_the_right_one_from_its_receipt_there()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport, ",\"departement\":\"22\"");
        Assert.Equal(["Transmettre au DASEN compétent"], await world.TasksAsync());
        await world.RefusedAsync("dasen", "decider", """{"sens":"accorder"}""", RefusalKind.Unlawful, "R131-11");
        await world.OnAsync(2026, 4, 3);
        await world.RefusedAsync("gestionnaire", "transmettre-au-competent", """{"recu-le":"2026-04-04"}""", RefusalKind.BadInput);
        await world.RefusedAsync("gestionnaire", "transmettre-au-competent", """{"recu-le":"2026-03-31"}""", RefusalKind.BadInput);
        await world.DoneAsync("gestionnaire", "transmettre-au-competent");

        Assert.Equal((Departement.Parse("35"), new DateOnly(2026, 4, 3)), ((await world.FileAsync()).Departement, (await world.RequestAsync()).CompetentReceivedOn));
        Assert.Contains(("L131-5/implied-acceptance", new DateOnly(2026, 6, 3)), await world.ClocksAsync());
        Assert.Single(await world.LettersAsync("L-04"));
    }

    [Fact]
    public async Task A_request_for_another_academie_is_sent_on_and_closed()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport, ",\"departement\":\"22\"");
        await world.DoneAsync("gestionnaire", "transmettre-au-competent", """{"residence":"75"}""");

        Assert.Equal(CaseState.Transferred, await world.StateAsync());
        Assert.True(await world.IsOverAsync());
    }

    [Fact]
    public async Task A_residence_found_out_later_sends_the_request_on()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.RefusedAsync("gestionnaire", "transmettre-au-competent", "{}", RefusalKind.NotExpected);
        await world.DoneAsync("gestionnaire", "transmettre-au-competent", """{"residence":"44"}""");

        Assert.Equal(CaseState.Transferred, await world.StateAsync());
        Assert.True(await world.IsOverAsync());
    }

    [Fact]
    public async Task The_family_gives_its_request_up_at_any_step()
    {
        foreach (var step in new[] { "", "accuser" })
        {
            await using var world = step.Length == 0 ? await RequestWorld.FiledAsync("M2A", RequestWorld.Sport, ",\"departement\":\"22\"") : await RequestWorld.AcknowledgedAsync();
            await world.DoneAsync("famille", "se-desister");

            Assert.Equal(CaseState.GivenUp, await world.StateAsync());
            Assert.True(await world.IsOverAsync());
            await world.RefusedAsync("famille", "se-desister", "{}", RefusalKind.NotExpected);
        }
    }

    [Theory]
    [InlineData("gestionnaire", "{}", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"ecrit-recu-le":"2026-04-02"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"ecrit-recu-le":"2026-03-01"}""", RefusalKind.BadInput)]
    [InlineData("dasen", "{}", RefusalKind.Forbidden)]
    public async Task Giving_up_comes_from_the_family(string who, string data, RefusalKind kind)
    {
        await using var world = await RequestWorld.AcknowledgedAsync();

        await world.RefusedAsync(who, "se-desister", data, kind);
    }

    [Fact]
    public async Task The_service_records_a_family_s_letter_giving_up()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.DoneAsync("gestionnaire", "se-desister", """{"ecrit-recu-le":"2026-04-01"}""");

        Assert.Equal(CaseState.GivenUp, await world.StateAsync());
    }

    [Fact]
    public async Task A_threatened_child_is_acknowledged_without_delay_and_the_head_gives_an_opinion()
    {
        await using var world = await ThreatenedAsync();
        Assert.Equal(["Accuser réception de la demande", "Rendre l'avis circonstancié"], (await world.TasksAsync()).Order());
        Assert.Contains(("R131-11-7/steps", new DateOnly(2026, 10, 6)), await world.ClocksAsync());
        Assert.Equal("Collège Aimé-Césaire", JsonNode.Parse(Assert.Single(await world.LettersAsync("L-10")).Fields)!["ecole-inscription"]!.GetValue<string>());
        await world.RefusedAsync("chef-etablissement", "rendre-avis-directeur", """{"sens":"favorable","texte":" "}""", RefusalKind.Unlawful, "R131-11-7");
        await world.RefusedAsync("chef-etablissement", "rendre-avis-directeur", """{"sens":"non-rendu","texte":"Rien"}""", RefusalKind.BadInput);
        await world.RefusedAsync("chef-etablissement", "rendre-avis-directeur", """{"sens":"favorable","texte":"Faits","concertation-le":"2026-10-06"}""", RefusalKind.BadInput);
        await world.RefusedAsync("gestionnaire", "rendre-avis-directeur", """{"sens":"favorable","texte":"Faits"}""", RefusalKind.Forbidden);
        await world.DoneAsync("chef-etablissement", "rendre-avis-directeur", """{"sens":"favorable","texte":"Harcèlement établi, mesures sans effet.","concertation-le":"2026-10-02"}""");

        await world.DoneAsync("gestionnaire", "accuser-reception");
        Assert.Equal(CaseState.UnderReview, await world.StateAsync());
    }

    [Fact]
    public async Task A_head_who_gives_no_opinion_does_not_hold_the_family_up()
    {
        await using var world = await ThreatenedAsync();
        await world.DoneAsync("gestionnaire", "accuser-reception", """{"notifie-le":"2026-10-05"}""");
        await world.OnAsync(2026, 10, 12);
        await world.DoneAsync("dasen", "constater-absence-avis", """{"de":"chef-etablissement","motif":"Relances des 6 et 9 octobre sans réponse"}""");

        Assert.Equal((CaseState.UnderReview, new DateOnly(2026, 10, 12)), (await world.StateAsync(), (await world.RequestAsync()).CompleteOn));
    }

    [Fact]
    public async Task A_foreign_diploma_is_decided_apart_before_any_grant()
    {
        await using var world = await RequestWorld.AcknowledgedAsync("M4", RequestWorld.OwnSituation + ",\"M4-FOREIGN\"");
        await world.RefusedAsync("dasen", "decider", """{"sens":"accorder"}""", RefusalKind.Unlawful, "R131-11-5");
        await world.RefusedAsync("gestionnaire", "statuer-titre-etranger", """{"admis":true}""", RefusalKind.Forbidden);
        await world.DoneAsync("dasen", "statuer-titre-etranger", """{"admis":true}""");
        await world.DoneAsync("gestionnaire", "designer-ecole", """{"ecole":"École Jean-Moulin, Rennes"}""");
        await world.DoneAsync("dasen", "decider", """{"sens":"accorder"}""");

        Assert.Equal(["Notifier la décision"], await world.TasksAsync());
    }

    [Fact]
    public async Task A_foreign_diploma_not_accepted_is_reasoned_and_bars_the_grant()
    {
        await using var world = await RequestWorld.AcknowledgedAsync("M4", RequestWorld.OwnSituation + ",\"M4-FOREIGN\"");
        await world.RefusedAsync("dasen", "statuer-titre-etranger", """{"admis":false}""", RefusalKind.Unlawful, "CRPA L211-2");
        await world.DoneAsync("dasen", "statuer-titre-etranger", """{"admis":false,"motif":"Titre de niveau 3"}""");

        await world.RefusedAsync("dasen", "decider", """{"sens":"accorder"}""", RefusalKind.Unlawful, "R131-11-5");
    }

    [Fact]
    public async Task An_interview_is_proposed_without_suspending_the_two_months()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.DoneAsync("gestionnaire", "accomplir-tache", """{"issue":"Entretien utile"}""");
        await world.RefusedAsync("gestionnaire", "convoquer-entretien", """{"le":"2026-03-31","heure":"14:00","lieu":"DSDEN"}""", RefusalKind.BadInput);
        await world.RefusedAsync("gestionnaire", "convoquer-entretien", """{"le":"2026-04-20","heure":"14:00","lieu":" "}""", RefusalKind.BadInput);
        await world.RefusedAsync("famille", "convoquer-entretien", """{"le":"2026-04-20","heure":"14:00","lieu":"DSDEN"}""", RefusalKind.Forbidden);
        await world.DoneAsync("gestionnaire", "convoquer-entretien", """{"le":"2026-04-20","heure":"14:00","lieu":"DSDEN"}""");
        Assert.Contains("CLOCK_NOT_SUSPENDED", Assert.Single(await world.LettersAsync("L-06")).Fields, StringComparison.Ordinal);
        Assert.Equal([("L131-5/implied-acceptance", new DateOnly(2026, 6, 1))], await world.ClocksAsync());

        await world.OnAsync(2026, 4, 20);
        await world.DoneAsync("gestionnaire", "accomplir-tache", """{"issue":"Entretien tenu","reponses":{"compte-rendu":"Projet cohérent"}}""");
        Assert.Equal(["Décider sur la demande"], await world.TasksAsync());
    }

    [Fact]
    public async Task A_family_that_does_not_come_to_the_interview_loses_nothing_by_it()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.DoneAsync("gestionnaire", "accomplir-tache", """{"issue":"Entretien utile"}""");
        await world.DoneAsync("gestionnaire", "convoquer-entretien", """{"le":"2026-04-01","heure":"14:00","lieu":"DSDEN"}""");
        await world.RefusedAsync("gestionnaire", "accomplir-tache", """{"issue":"Entretien sans la famille"}""", RefusalKind.BadInput);
        await world.DoneAsync("gestionnaire", "accomplir-tache", """{"issue":"Entretien sans la famille","reponses":{"compte-rendu":"Absence excusée"}}""");

        Assert.Equal(["Décider sur la demande"], await world.TasksAsync());
    }

    [Fact]
    public async Task A_withdrawal_without_proof_of_notification_ends_the_authorisation_on_record()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.OnAsync(2026, 6, 2);
        await world.DoneAsync("dasen", "engager-retrait", """{"raison":"Fausse attestation","fraude":true}""");
        await world.DoneAsync("dasen", "retirer-autorisation", """{"illegale":true,"fraude":true,"motif-droit":"CRPA L241-2","motif-fait":"Fausse attestation","observations-recues-le":"2026-06-02"}""");
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"sans-preuve"}""");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"aucune-preuve":true}""");

        Assert.Equal(CaseState.Withdrawn, await world.StateAsync());
        Assert.True(await world.IsOverAsync());
    }

    [Fact]
    public async Task An_authorisation_is_withdrawn_after_the_family_was_heard()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        const string Withdrawal = """{"illegale":true,"motif-droit":"L131-5","motif-fait":"Attestation d'inscription inexacte"}""";
        await world.RefusedAsync("dasen", "engager-retrait", """{"raison":"Illégale"}""", RefusalKind.NotExpected);
        await world.OnAsync(2026, 6, 2);
        await world.RefusedAsync("dasen", "retirer-autorisation", Withdrawal, RefusalKind.Unlawful, "CRPA L121-1");
        await world.RefusedAsync("dasen", "engager-retrait", """{"raison":" "}""", RefusalKind.Unlawful, "CRPA L121-1");
        await world.RefusedAsync("dasen", "engager-retrait", """{"raison":"Illégale","delai-observations":0}""", RefusalKind.Unlawful, "CRPA L122-1");
        await world.RefusedAsync("gestionnaire", "engager-retrait", """{"raison":"Illégale"}""", RefusalKind.Forbidden);
        await world.DoneAsync("dasen", "engager-retrait", """{"raison":"L'attestation d'inscription est inexacte."}""");
        Assert.Contains("\"retrait-possible-jusqu-au\":\"2026-10-01\"", Assert.Single(await world.LettersAsync("L-11")).Fields, StringComparison.Ordinal);
        await world.RefusedAsync("dasen", "retirer-autorisation", Withdrawal, RefusalKind.Unlawful, "CRPA L122-1");

        await world.OnAsync(2026, 6, 18);
        await world.RefusedAsync("dasen", "retirer-autorisation", Withdrawal.Replace("true", "false", StringComparison.Ordinal), RefusalKind.Unlawful, "CRPA L242-1");
        await world.RefusedAsync("dasen", "retirer-autorisation", """{"illegale":true,"motif-droit":"","motif-fait":"x"}""", RefusalKind.Unlawful, "CRPA L211-2");
        await world.DoneAsync("dasen", "retirer-autorisation", Withdrawal);
        await world.RefusedAsync("dasen", "retirer-autorisation", Withdrawal, RefusalKind.NotExpected);
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"main-propre"}""");
        await world.DoneAsync("gestionnaire", "enregistrer-preuve", """{"recu-le":"2026-06-18"}""");

        Assert.Equal((CaseState.Withdrawn, DecisionKind.AuthorisationWithdrawal), (await world.StateAsync(), (await world.DecisionAsync())!.Kind));
        Assert.True(await world.IsOverAsync());
    }

    [Fact]
    public async Task Four_months_later_only_fraud_undoes_an_authorisation()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.OnAsync(2026, 10, 2);
        await world.RefusedAsync("dasen", "engager-retrait", """{"raison":"Illégale"}""", RefusalKind.Unlawful, "CRPA L242-1");

        await world.DoneAsync("dasen", "engager-retrait", """{"raison":"Fausse attestation","fraude":true}""");
        await world.DoneAsync("dasen", "retirer-autorisation", """{"illegale":true,"fraude":true,"motif-droit":"CRPA L241-2","motif-fait":"Fausse attestation","observations-recues-le":"2026-10-02"}""");
        Assert.Contains("Notifier la décision", await world.TasksAsync());
    }

    private static Task<RequestWorld> ThreatenedAsync() =>
        RequestWorld.FiledAsync("M4", RequestWorld.OwnSituation + ",\"M4-BAC\",\"INT-DOC\"", RequestWorld.Threatened, new DateOnly(2026, 10, 5));
}
