using System.Text.Json.Nodes;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Definitions.Edits;
using IefWorkflow.Cases.Rehearsal;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Tests.Definitions;
using IefWorkflow.Engine.Definitions;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Rehearsal;

/// <summary>A draft rehearsed on scenarios: what it would do is seen, nothing is done.</summary>
public sealed class RehearsalTests
{
    private static readonly ShippedScenarios Shipped = new(Path.Combine(AppContext.BaseDirectory, "scenarios"));

    [Fact]
    public void Every_scenario_of_the_product_can_be_chosen_and_every_procedure_has_some()
    {
        Assert.True(Shipped.All.Count >= Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "scenarios"), "*.json", SearchOption.AllDirectories).Count());
        Assert.Equal(Shipped.All.Count, Shipped.All.DistinctBy(scenario => scenario.Key).Count());
        Assert.All(ProcedureNames.All, procedure => Assert.Contains(Shipped.All, scenario => scenario.Concerns(procedure)));
    }

    [Fact]
    public async Task A_version_in_service_plays_its_scenario_to_the_end_with_letters_messages_and_explained_dates_and_nothing_is_left_behind()
    {
        await using var world = await OpenAsync();

        var played = await PlayedAsync(world, "recours/01-recours-accueilli", null);

        Assert.Empty(played.Draft.Failures);
        Assert.Empty(played.Draft.Incidents);
        Assert.Null(played.Published);
        Assert.NotEmpty(played.Draft.Letters);
        Assert.NotEmpty(played.Draft.Messages);
        Assert.All(played.Draft.DueDates, due => Assert.NotEmpty(due.Explanation));
        Assert.Contains(played.Draft.Moments, moment => moment.Cause is { } cause && cause.StartsWith("president", StringComparison.Ordinal));
        Assert.False(await world.UseAsync(session => session.Db.Files.AnyAsync()));
        Assert.False(await world.UseAsync(session => session.Db.Messages.AnyAsync()));
    }

    [Fact]
    public async Task The_clock_stops_where_it_is_asked_to_and_goes_on_beyond_the_last_step()
    {
        await using var world = await OpenAsync();
        var scenario = Shipped.All.Single(candidate => candidate.Key == "demandes/02-silence-deux-mois").Scenario;

        var early = await PlayedAsync(world, "demandes/02-silence-deux-mois", scenario.StartsOn.AddDays(7));
        var late = await PlayedAsync(world, "demandes/02-silence-deux-mois", scenario.StartsOn.AddYears(2));

        Assert.Equal(scenario.StartsOn.AddDays(7), early.Draft.Today);
        Assert.True(early.Draft.Next > early.Draft.Today);
        Assert.All(early.Draft.Moments, moment => Assert.True(DateOnly.FromDateTime(moment.At) <= early.Draft.Today));
        Assert.Equal(scenario.StartsOn.AddYears(2), late.Draft.Today);
        Assert.True(late.Draft.Moments.Count > early.Draft.Moments.Count);
    }

    [Fact]
    public async Task A_draft_is_compared_with_the_version_in_service_on_the_same_scenario()
    {
        await using var world = await OpenAsync();
        var before = Drafts.Read(ProcedureNames.Request);
        var task = before.Activities.First(activity => activity.Json["title"]?["expression"]?["value"]?.ToString() == "Instruire la demande");
        await SaveAsync(world, WithInput(before, task.Id, "title", "Examiner à deux"));

        var played = await PlayedAsync(world, "demandes/02-silence-deux-mois", null);

        Assert.Equal(1, played.Published);
        Assert.Contains(played.Differences, difference => difference.IsInDraft && difference.What.Contains("Examiner à deux", StringComparison.Ordinal));
        Assert.Contains(played.Differences, difference => !difference.IsInDraft && difference.What.Contains("Instruire la demande", StringComparison.Ordinal));
        Assert.Equal(played.Differences.OrderBy(difference => difference.At).Select(difference => difference.At), played.Differences.Select(difference => difference.At));
    }

    [Fact]
    public async Task Letters_read_as_their_services_write_them_and_those_that_could_not_leave_say_why()
    {
        await using var world = await OpenAsync();

        var refusal = (await PlayedAsync(world, "demandes/04-refus-notifie", null)).Draft.Letters.Single(letter => letter.Letter.Code == "L-07");
        var blocked = (await PlayedAsync(world, "recours/02-rejet-et-tribunal", null)).Draft.Letters;

        Assert.Empty(refusal.Missing);
        Assert.Contains("Considérant, en droit", System.Net.WebUtility.HtmlDecode(refusal.Part), StringComparison.Ordinal);
        Assert.Contains(refusal.Lines, line => line.StartsWith("Considérant, en droit", StringComparison.Ordinal));
        Assert.Contains(blocked, letter => letter.Missing.Any(sentence => sentence.StartsWith("Il manque", StringComparison.Ordinal)));
        Assert.False(await world.UseAsync(session => session.Db.Letters.AnyAsync()));
    }

    [Fact]
    public async Task Texts_beyond_the_bound_are_left_out_and_their_letters_and_e_mails_are_still_named()
    {
        await using var world = await OpenAsync();
        var whole = await PlayedAsync(world, "recours/01-recours-accueilli", null);

        var cut = Assert.IsType<RehearsalOutcome.Played>(await PlayAsync(world, "recours/01-recours-accueilli", null, mostText: whole.Draft.Letters[0].Part!.Length));

        Assert.All(whole.Draft.Letters, letter => Assert.NotNull(letter.Part));
        Assert.All(whole.Draft.Messages, message => Assert.NotNull(message.Body));
        Assert.Equal(whole.Draft.Letters.Select(letter => letter.Letter.Code), cut.Draft.Letters.Select(letter => letter.Letter.Code));
        Assert.Equal(whole.Draft.Letters[0].Part, cut.Draft.Letters[0].Part);
        Assert.All(cut.Draft.Letters.Skip(1), letter => Assert.Null(letter.Part));
        Assert.Contains(cut.Draft.Messages, message => message.Body is null);
    }

    [Fact]
    public async Task An_e_mail_of_both_versions_that_says_something_else_in_the_draft_is_a_difference()
    {
        await using var world = await OpenAsync();
        var designer = await world.ActorAsync("concepteur", default);
        await SaveAsync(world, WithMail("<p>Bonjour.</p><p>Votre demande est arrivée.</p>"));
        Assert.IsType<DefinitionAnswer.Done>(await world.Service<DefinitionDesk>().PublishAsync(designer, ProcedureNames.Request, [], null, default));
        await SaveAsync(world, WithMail("<p>Bonjour.</p><p>Votre demande nous est parvenue.</p>"));

        var played = await PlayedAsync(world, "demandes/01-accord-expres", null);

        Assert.Equal(2, played.Published);
        Assert.Equal(
            [(false, "« Votre demande est arrivée. »"), (true, "« Votre demande nous est parvenue. »")],
            played.Differences.Select(difference => (difference.IsInDraft, difference.What[difference.What.IndexOf('«', StringComparison.Ordinal)..].Replace('\u00A0', ' '))));
        Assert.All(played.Differences, difference => Assert.Contains("Arrivée", difference.What, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_of_both_versions_that_says_something_else_in_the_draft_is_a_difference()
    {
        await using var world = await OpenAsync();
        var play = (await PlayedAsync(world, "demandes/04-refus-notifie", null)).Draft;
        var letter = play.Letters.Single(candidate => candidate.Letter.Code == "L-07");
        var other = letter with { Lines = [.. letter.Lines.Skip(1), "Une phrase de plus."], Missing = ["Il manque\u00A0: le destinataire."] };

        var differences = RehearsalDifference.Between(play, play with { Letters = [.. play.Letters.Select(candidate => candidate == letter ? other : candidate)] });

        Assert.Equal([false, true, true], differences.Select(difference => difference.IsInDraft));
        Assert.All(differences, difference => Assert.Contains("courrier L-07", difference.What, StringComparison.Ordinal));
        Assert.Contains(letter.Lines[0], differences[0].What, StringComparison.Ordinal);
        Assert.Contains("Une phrase de plus.", differences[1].What, StringComparison.Ordinal);
        Assert.Contains("empêche de partir", differences[2].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_only_looks_different_behaves_the_same()
    {
        await using var world = await OpenAsync();
        await SaveAsync(world, Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Rename(Drafts.Read(ProcedureNames.Request), "Autre nom", "")).Definition);

        var played = await PlayedAsync(world, "demandes/01-accord-expres", null);

        Assert.Equal(1, played.Published);
        Assert.Empty(played.Differences);
    }

    [Fact]
    public async Task A_draft_that_the_engine_cannot_run_is_answered_with_its_faults()
    {
        await using var world = await OpenAsync();
        var json = JsonNode.Parse(WorkflowDefinitionWriter.Write(Drafts.Read(ProcedureNames.Request)))!.AsObject();
        json["root"]!["activities"]![0]!["type"] = "Ief.Inconnue";
        await SaveAsync(world, Drafts.Parse(json.ToJsonString()));

        var broken = Assert.IsType<RehearsalOutcome.Broken>(await PlayAsync(world, "demandes/01-accord-expres", null));

        Assert.Contains(broken.Faults, fault => fault.Code == "MOTEUR-ACTIVITE");
    }

    [Fact]
    public async Task A_step_that_fails_while_it_is_played_is_shown_as_an_incident()
    {
        await using var world = await OpenAsync();
        var clock = Drafts.Read(ProcedureNames.Request).Activities.First(activity => activity.Type == "Ief.LegalClock");
        await SaveAsync(world, WithInput(Drafts.Read(ProcedureNames.Request), clock.Id, "from", "debut-mandat"));

        var played = await PlayedAsync(world, "demandes/02-silence-deux-mois", null);

        Assert.Contains(played.Draft.Incidents, incident => incident.Step.Contains(clock.Id, StringComparison.Ordinal) && incident.Cause.Length > 0);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(366 * 6)]
    public async Task A_day_before_the_scenario_or_too_far_after_it_is_refused(int days)
    {
        await using var world = await OpenAsync();
        var scenario = Shipped.All.Single(candidate => candidate.Key == "demandes/01-accord-expres").Scenario;

        Assert.IsType<RehearsalOutcome.Stopped>(await PlayAsync(world, "demandes/01-accord-expres", scenario.StartsOn.AddDays(days)));
    }

    [Fact]
    public async Task A_rehearsal_that_takes_too_long_is_stopped_and_says_what_to_look_at()
    {
        await using var world = await OpenAsync();
        var scenario = Shipped.All.Single(candidate => candidate.Key == "demandes/01-accord-expres");

        var stopped = await new RehearsalDesk(world.Service<DefinitionDesk>()) { Longest = TimeSpan.Zero }.PlayAsync(ProcedureNames.Request, scenario, null, default);

        Assert.Contains("boucles", Assert.IsType<RehearsalOutcome.Stopped>(stopped).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_designer_keeps_scenarios_of_their_own_replaces_and_forgets_them()
    {
        await using var world = await OpenAsync();
        var desk = new ScenarioDesk(world.Scopes, Shipped);
        var designer = await world.ActorAsync("concepteur", default);
        var json = Shipped.All.Single(candidate => candidate.Key == "demandes/01-accord-expres").Json;

        Assert.Null(await desk.SaveAsync(designer, " Mon essai ", json, default));
        Assert.Null(await desk.SaveAsync(designer, "Mon essai", json, default));

        var own = Assert.Single(await desk.ListAsync(designer, ProcedureNames.Request, default), scenario => scenario.Group == RehearsalScenario.Saved);
        Assert.Equal("moi/Mon essai", own.Key);
        Assert.NotNull(await desk.FindAsync(designer, own.Key, default));
        Assert.Null(await desk.FindAsync(await world.ActorAsync("administrateur", default), own.Key, default));
        Assert.True(await desk.DeleteAsync(designer, "Mon essai", default));
        Assert.Null(await desk.FindAsync(designer, own.Key, default));
    }

    [Theory]
    [InlineData("", "{}", "nom")]
    [InlineData("x", "{", "scenario")]
    [InlineData("x", "[]", "scenario")]
    [InlineData("x", """{"titre":"t","debut":"2026-01-01","etapes":[]}""", "scenario")]
    public async Task What_is_no_scenario_is_refused_with_its_control(string name, string json, string control)
    {
        await using var world = await OpenAsync();

        var refused = await new ScenarioDesk(world.Scopes, Shipped).SaveAsync(await world.ActorAsync("concepteur", default), name, json, default);

        Assert.All(refused!.Faults, fault => Assert.Equal(control, fault.Path));
        Assert.NotEmpty(refused.Faults);
    }

    [Fact]
    public async Task Nobody_but_a_designer_keeps_scenarios()
    {
        await using var world = await OpenAsync();

        Assert.Equal(Cases.Acts.RefusalKind.Forbidden, (await new ScenarioDesk(world.Scopes, Shipped).SaveAsync(await world.ActorAsync("administrateur", default), "x", Shipped.All[0].Json, default))!.Kind);
    }

    private static Task<CaseWorld> OpenAsync() => CaseWorld.OpenAsync(SimulatedAcademy.Rennes, new DateOnly(2026, 3, 2), Drafts.Folder, default);

    private static async Task SaveAsync(CaseWorld world, WorkflowDefinition draft) =>
        Assert.IsType<DefinitionAnswer.Done>(await world.Service<DefinitionDesk>().SaveAsync(await world.ActorAsync("concepteur", default), draft, null, default));

    private static WorkflowDefinition WithInput(WorkflowDefinition definition, string step, string input, string value)
    {
        var outline = Drafts.Outline(definition).Find(step)!;
        return Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Change(
            definition, new StepEdit(step, outline.WrittenTitle, outline.Description, new Dictionary<string, InputEdit> { [input] = new("", value) }, new Dictionary<int, int>()), CaseServices.Activities)).Definition;
    }

    /// <summary>The procedure of requests with an e-mail at its beginning.</summary>
    private static WorkflowDefinition WithMail(string body)
    {
        var added = Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Add(Drafts.Read(ProcedureNames.Request), new StepAddition("Elsa.WriteLine", "Prévenir", InsertionPlace.Beginning), CaseServices.Activities));
        var json = added.Definition.Json.DeepClone();
        var step = json["root"]!["activities"]!.AsArray().Single(activity => activity!["id"]!.ToString() == added.AddedStep)!;
        step["type"] = "Elsa.SendEmail";
        foreach (var (input, type, value) in new[] { ("to", "Object", "[\"famille@exemple.fr\"]"), ("subject", "Literal", "Arrivée"), ("body", "Literal", body) })
        {
            step[input] = new JsonObject { ["typeName"] = null, ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };
        }

        return Drafts.Parse(json.ToJsonString());
    }

    private static Task<RehearsalOutcome> PlayAsync(CaseWorld world, string key, DateOnly? until, int mostText = 400_000)
    {
        var scenario = Shipped.All.Single(candidate => candidate.Key == key);
        var procedure = key.StartsWith("recours", StringComparison.Ordinal) ? ProcedureNames.Appeal : ProcedureNames.Request;
        return new RehearsalDesk(world.Service<DefinitionDesk>()) { Longest = TimeSpan.FromMinutes(10), MostText = mostText }.PlayAsync(procedure, scenario, until, default);
    }

    private static async Task<RehearsalOutcome.Played> PlayedAsync(CaseWorld world, string key, DateOnly? until) => Assert.IsType<RehearsalOutcome.Played>(await PlayAsync(world, key, until));
}
