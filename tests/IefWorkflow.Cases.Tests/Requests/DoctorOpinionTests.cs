using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Requests;

namespace IefWorkflow.Cases.Tests.Requests;

/// <summary>R131-11-2 al. 3: the doctor gives an opinion without medical data, and a refusal does not do without it.</summary>
public class DoctorOpinionTests
{
    private const string Health = RequestWorld.Common + ",\"M1A-CERT\"";
    private const string Opinion = """{"sens":"favorable","annees":2,"date-certificat":"2026-02-01","aucune-donnee-medicale":true}""";

    [Fact]
    public async Task The_opinion_says_a_direction_a_duration_and_whether_the_certificate_is_recent()
    {
        await using var world = await HandedOverAsync();
        await world.DoneAsync("medecin", "rendre-avis-medical", Opinion);

        var opinion = Assert.Single(await world.RowsAsync<Opinion>());
        Assert.Equal((OpinionDirection.Favourable, 2, true), (opinion.Direction, opinion.Years, opinion.CertificateIsRecent));
        Assert.Equal(["Instruire la demande"], await world.TasksAsync());
    }

    [Fact]
    public async Task A_certificate_of_exactly_one_year_is_too_old()
    {
        await using var world = await HandedOverAsync();
        await world.DoneAsync("medecin", "rendre-avis-medical", """{"sens":"defavorable","date-certificat":"2025-04-01","aucune-donnee-medicale":true}""");

        Assert.False(Assert.Single(await world.RowsAsync<Opinion>()).CertificateIsRecent);
    }

    [Fact]
    public async Task A_doctor_who_needs_more_is_still_expected_to_give_an_opinion()
    {
        await using var world = await HandedOverAsync();
        await world.DoneAsync("medecin", "rendre-avis-medical", """{"sens":"complement","aucune-donnee-medicale":true}""");

        Assert.Contains("Rendre l'avis médical", await world.TasksAsync());
        Assert.Contains(await world.RowsAsync<Messages.Alert>(), alert => alert.Text.Contains("complément", StringComparison.Ordinal));
        await world.DoneAsync("medecin", "rendre-avis-medical", Opinion);
        Assert.DoesNotContain("Rendre l'avis médical", await world.TasksAsync());
    }

    [Theory]
    [InlineData("medecin", """{"sens":"favorable","date-certificat":"2026-02-01","aucune-donnee-medicale":false}""", RefusalKind.Unlawful, "R131-11-2")]
    [InlineData("medecin", """{"sens":"favorable","date-certificat":"2026-02-01"}""", RefusalKind.BadInput, null)]
    [InlineData("medecin", """{"sens":"favorable","aucune-donnee-medicale":true}""", RefusalKind.BadInput, null)]
    [InlineData("medecin", """{"sens":"favorable","annees":4,"date-certificat":"2026-02-01","aucune-donnee-medicale":true}""", RefusalKind.BadInput, null)]
    [InlineData("medecin", """{"sens":"favorable","date-certificat":"2026-04-02","aucune-donnee-medicale":true}""", RefusalKind.BadInput, null)]
    [InlineData("medecin", """{"sens":"non-rendu","aucune-donnee-medicale":true}""", RefusalKind.BadInput, null)]
    [InlineData("gestionnaire", Opinion, RefusalKind.Forbidden, null)]
    [InlineData("dasen", Opinion, RefusalKind.Forbidden, null)]
    public async Task An_opinion_that_cannot_be_is_refused(string who, string data, RefusalKind kind, string? article)
    {
        await using var world = await HandedOverAsync();

        await world.RefusedAsync(who, "rendre-avis-medical", data, kind, article);
    }

    [Fact]
    public async Task No_refusal_without_the_opinion_unless_the_DASEN_says_why()
    {
        await using var world = await HandedOverAsync();
        const string Refusal = """{"sens":"refuser","motif-droit":"L131-5, 1°","motif-fait":"La situation décrite ne fait pas obstacle à la scolarité."}""";
        await world.RefusedAsync("dasen", "decider", Refusal, RefusalKind.Unlawful, "R131-11-2");

        await world.DoneAsync("dasen", "decider", Refusal.Replace("}", ",\"passer-outre\":\"Le médecin est absent jusqu'en juin.\"}", StringComparison.Ordinal));

        Assert.Equal(DecisionKind.Refusal, (await world.DecisionAsync())!.Kind);
        Assert.Equal(["Notifier la décision"], await world.TasksAsync());
    }

    [Fact]
    public async Task An_opinion_that_was_not_given_is_recorded_and_no_longer_waited_for()
    {
        await using var world = await HandedOverAsync();
        await world.InstructedAsync();
        await world.RefusedAsync("dasen", "constater-absence-avis", """{"de":"chef-etablissement","motif":"Aucune réponse"}""", RefusalKind.NotExpected);
        await world.RefusedAsync("dasen", "constater-absence-avis", """{"de":"gestionnaire","motif":"Aucune réponse"}""", RefusalKind.BadInput);
        await world.RefusedAsync("dasen", "constater-absence-avis", """{"de":"medecin","motif":""}""", RefusalKind.BadInput);
        await world.RefusedAsync("gestionnaire", "constater-absence-avis", """{"de":"medecin","motif":"Aucune réponse"}""", RefusalKind.Forbidden);
        await world.DoneAsync("dasen", "constater-absence-avis", """{"de":"medecin","motif":"Aucune réponse"}""");

        Assert.Equal(OpinionDirection.NotGiven, Assert.Single(await world.RowsAsync<Opinion>()).Direction);
        Assert.Equal(["Décider sur la demande"], await world.TasksAsync());
    }

    [Fact]
    public async Task An_opinion_is_corrected_by_its_author_and_both_stay_on_record()
    {
        await using var world = await HandedOverAsync();
        await world.DoneAsync("medecin", "rendre-avis-medical", Opinion);
        var first = Assert.Single(await world.RowsAsync<Opinion>());
        await world.RefusedAsync("dasen", "corriger", $$"""{"avis":"{{first.Id}}","motif":"Erreur","sens":"defavorable"}""", RefusalKind.Forbidden);
        await world.RefusedAsync("medecin", "corriger", $$"""{"avis":"{{first.Id}}","motif":"Erreur"}""", RefusalKind.BadInput);
        await world.RefusedAsync("medecin", "corriger", $$"""{"avis":"{{first.Id}}","motif":"Erreur","sens":"defavorable","annees":4}""", RefusalKind.BadInput);
        await world.DoneAsync("medecin", "corriger", $$"""{"avis":"{{first.Id}}","motif":"Durée mal saisie","sens":"favorable","annees":1}""");

        var opinions = await world.RowsAsync<Opinion>();
        Assert.Equal([1, 2], opinions.Select(opinion => opinion.Years).Order());
        Assert.Equal(first.Id, opinions.Single(opinion => opinion.Years == 1).ReplacesId);
        await world.RefusedAsync("medecin", "corriger", $$"""{"avis":"{{first.Id}}","motif":"Encore","sens":"favorable"}""", RefusalKind.BadInput);
    }

    [Fact]
    public async Task Decisions_of_the_CDAPH_go_to_the_doctor_without_an_envelope()
    {
        await using var world = await RequestWorld.AcknowledgedAsync("M1B", RequestWorld.Common + ",\"M1B-CDAPH\"");

        Assert.Equal(["Instruire la demande", "Rendre l'avis médical"], (await world.TasksAsync()).Order());
        await world.DoneAsync("medecin", "rendre-avis-medical", """{"sens":"favorable","annees":3,"aucune-donnee-medicale":true}""");
    }

    private static async Task<RequestWorld> HandedOverAsync()
    {
        var world = await RequestWorld.AcknowledgedAsync("M1A", Health, ",\"annees\":2", "gestionnaire");
        await world.DoneAsync("gestionnaire", "remettre-pli");
        return world;
    }
}
