using System.Text.Json.Nodes;
using IefWorkflow.Cases.Definitions.Edits;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Tests.Definitions;

/// <summary>Steps are added, removed and connected by form as the Studio would, and nothing else of the procedure changes.</summary>
public class DiagramEditTests
{
    private const string Three = """
        {"id":"a","type":"Ief.Convene","version":1,"metadata":{"designer":{"position":{"x":0,"y":0}}}},
        {"id":"b","type":"Ief.RecordPresence","version":1,"metadata":{"designer":{"position":{"x":480,"y":0}}}},
        {"id":"c","type":"Ief.SetState","version":1,"metadata":{"designer":{"position":{"x":960,"y":0}}}}
        """;

    private const string TwoWays = """
        {"source":{"activity":"a","port":"Convoquée"},"target":{"activity":"b","port":"In"},"vertices":[{"x":1,"y":2}]},
        {"source":{"activity":"b","port":"Séance ouverte"},"target":{"activity":"c","port":"In"},"vertices":[]}
        """;

    /// <summary>Every procedure of the product.</summary>
    public static TheoryData<string> Shipped => OutlineTests.Shipped;

    [Fact]
    public void A_step_on_a_way_leads_on_by_its_first_outcome_and_the_rest_of_the_document_stays()
    {
        var before = Drafts.Read("changement-residence");

        var after = Added(before, "Ief.HumanTask", "Vérifier l'adresse", new InsertionPlace("ouvrir", "Done", "courriers"), out var id);

        Assert.Equal("verifier-l-adresse", id);
        Assert.Equal(
            """{"id":"verifier-l-adresse","name":"verifier-l-adresse","type":"Ief.HumanTask","version":1,"customProperties":{"canStartWorkflow":false,"runAsynchronously":false},"metadata":{"displayText":"Vérifier l\u0027adresse","designer":{"position":{"x":480,"y":290}}}}""",
            Step(after, id).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) }));
        Assert.Equal([("ouvrir", "Done", id), (id, "Done", "courriers")], Ways(after).Take(2));
        Assert.Equal("ouvrir", after.Root.Json["start"]!.ToString());
        AssertOnlyDiffers(before, after, id, "ouvrir");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_way_of_every_procedure_takes_a_step_of_every_type_that_goes_on_under_a_new_identifier_on_free_ground(string name)
    {
        var definition = Drafts.Read(name);
        var types = Toolbox.Categories(CaseServices.Activities).SelectMany(category => category.Types).Where(type => !type.IsTerminal).ToList();
        foreach (var (way, index) in definition.Root.Connections.Select((way, index) => (way, index)))
        {
            var type = types[index % types.Count];
            var after = Added(definition, type.TypeName, "", new InsertionPlace(way.Source, way.Port, way.Target), out var id);

            Assert.Equal(definition.Activities.Count() + 1, after.Activities.Select(step => step.Id).Distinct().Count());
            Assert.Contains((way.Source, way.Port, id), Ways(after));
            Assert.Contains((id, type.Outcomes[0], way.Target), Ways(after));
            Assert.DoesNotContain((way.Source, way.Port, way.Target), Ways(after));
            var (x, y) = PositionOf(Step(after, id));
            Assert.All(definition.Root.Children.Select(child => PositionOf(child.Activity.Json)), other => Assert.True(Math.Abs(other.X - x) >= 440 || Math.Abs(other.Y - y) >= 100));
            Assert.DoesNotContain(DefinitionValidator.Validate(after, CaseServices.Activities, []), fault => fault.Severity is DefinitionSeverity.Error && fault.Path.Contains("connections", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_step_at_an_outcome_that_leads_nowhere_is_connected_there_and_may_be_the_last()
    {
        var definition = Parsed(Three, TwoWays);

        var after = Added(definition, "Elsa.Finish", "", new InsertionPlace("b", "Retiré de l'ordre du jour", ""), out var id);

        Assert.Equal("terminer-l-instance", id);
        Assert.Equal([.. Ways(definition), ("b", "Retiré de l'ordre du jour", id)], Ways(after));
    }

    [Fact]
    public void A_step_at_the_beginning_is_where_the_procedure_starts_also_on_an_empty_drawing()
    {
        var after = Added(Parsed(Three, TwoWays), "Ief.SetState", "Ouvrir", InsertionPlace.Beginning, out var id);
        Assert.Equal(("ouvrir", "ouvrir"), (id, after.Root.Json["start"]!.ToString()));
        Assert.Contains(("ouvrir", "Done", "a"), Ways(after));
        Assert.Equal((-480, 0), PositionOf(Step(after, id)));

        var first = Added(Drafts.Parse("""{"id":"v","definitionId":"d","root":{"id":"f","type":"Elsa.Flowchart","version":1}}"""), "Ief.SetState", "", InsertionPlace.Beginning, out var only);
        Assert.Equal((only, 1, 0), (first.Root.Json["start"]!.ToString(), first.Root.Children.Count, first.Root.Connections.Count));
    }

    [Theory]
    [InlineData("B", "b-2")]
    [InlineData("Flux", "flux")]
    [InlineData("???", "etape")]
    [InlineData("workflow1", "workflow")]
    [InlineData("Œuvrer à l'établissement d'une très longue suite de mots que personne ne lira", "oeuvrer-a-l-etablissement-d-une-tres")]
    public void An_identifier_is_made_of_the_words_of_the_title_and_belongs_to_no_other_step(string title, string expected)
    {
        Added(Parsed(Three, TwoWays), "Ief.SetState", title, new InsertionPlace("a", "Convoquée", "b"), out var id);

        Assert.Equal(expected, id);
    }

    [Theory]
    [InlineData("Elsa.Flowchart", "a/Convoqu%C3%A9e/b", "type", "Choisissez le type")]
    [InlineData("Elsa.If", "a/Convoqu%C3%A9e/b", "type", "Choisissez le type")]
    [InlineData("", "a/Convoqu%C3%A9e/b", "type", "Choisissez le type")]
    [InlineData("Elsa.Finish", "a/Convoqu%C3%A9e/b", "type", "Rien ne peut suivre")]
    [InlineData("Elsa.End", "//", "type", "Rien ne peut suivre")]
    [InlineData("Ief.SetState", "", "place", "Choisissez où")]
    [InlineData("Ief.SetState", "a/Convoqu%C3%A9e/c", "place", "n'existe pas")]
    [InlineData("Ief.SetState", "a/Convoqu%C3%A9e/", "place", "n'existe pas")]
    [InlineData("Ief.SetState", "a/Inconnue/", "place", "n'existe pas")]
    [InlineData("Ief.SetState", "personne/Done/", "place", "n'existe pas")]
    public void A_step_that_cannot_stand_there_is_refused_at_its_control(string type, string place, string control, string words)
    {
        var refused = Assert.IsType<DraftEditOutcome.Refused>(DraftEdit.Add(Parsed(Three, TwoWays), new StepAddition(type, "", InsertionPlace.Parse(place)), CaseServices.Activities));

        var fault = Assert.Single(refused.Faults);
        Assert.Equal(control, fault.Path);
        Assert.Contains(words, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_goes_through_a_form_and_comes_back()
    {
        var place = new InsertionPlace("étape/1", "À la « fin » ?", "b&c");

        Assert.Equal(place, InsertionPlace.Parse(place.ToString()));
        Assert.Equal(InsertionPlace.Beginning, InsertionPlace.Parse(InsertionPlace.Beginning.ToString()));
    }

    [Fact]
    public void A_step_removed_takes_its_ways_with_it_and_what_led_to_it_may_lead_to_what_followed()
    {
        var before = Parsed(Three, TwoWays);

        var apart = Removed(before, "b", joins: false);
        Assert.Equal(["a", "c"], apart.Root.Children.Select(child => child.Activity.Id));
        Assert.Empty(apart.Root.Connections);

        Assert.Equal([("a", "Convoquée", "c")], Ways(Removed(before, "b", joins: true)));
        AssertOnlyDiffers(before, Removed(before, "b", joins: true), "b", "a");
    }

    [Fact]
    public void A_procedure_that_began_with_the_step_begins_with_the_one_that_followed()
    {
        var after = Removed(Parsed(Three, TwoWays), "a", joins: false);

        Assert.Equal("b", after.Root.Json["start"]!.ToString());
        Assert.Equal([("b", "Séance ouverte", "c")], Ways(after));
    }

    [Fact]
    public void Joining_makes_no_way_twice_and_none_from_a_step_to_itself()
    {
        const string Ways = """
            {"source":{"activity":"a","port":"Convoquée"},"target":{"activity":"b","port":"In"}},
            {"source":{"activity":"a","port":"Convoquée"},"target":{"activity":"c","port":"In"}},
            {"source":{"activity":"c","port":"Done"},"target":{"activity":"b","port":"In"}},
            {"source":{"activity":"b","port":"Séance ouverte"},"target":{"activity":"c","port":"In"}},
            {"source":{"activity":"b","port":"Retiré de l'ordre du jour"},"target":{"activity":"b","port":"In"}}
            """;
        var definition = Parsed(Three, Ways);

        var removal = StepRemoval.Of(definition, "b", CaseServices.Activities)!;
        Assert.Equal(("c", 0, 4), (removal.Successor, removal.Joinable.Count, removal.Ways.Count));
        Assert.Equal([("a", "Convoquée", "c")], DiagramEditTests.Ways(Removed(definition, "b", joins: true)));
    }

    [Theory]
    [InlineData("f", "procédure elle-même")]
    [InlineData("a", "commence par cette étape")]
    [InlineData("boucle", "en contient d'autres (Convoquer la commission)")]
    [InlineData("dedans", "contenue dans une autre")]
    public void What_cannot_be_removed_says_why_and_what_to_do(string id, string words)
    {
        var definition = Parsed("""
            {"id":"a","type":"Ief.Convene","version":1},{"id":"b","type":"Ief.SetState","version":1},
            {"id":"boucle","type":"Elsa.While","version":1,"body":{"id":"dedans","type":"Ief.Convene","version":1}}
            """, "");

        var refused = Assert.IsType<DraftEditOutcome.Refused>(DraftEdit.Remove(definition, id, joins: true, CaseServices.Activities));

        Assert.Contains(words, Assert.Single(refused.Faults).Sentence, StringComparison.Ordinal);
        Assert.IsType<DraftEditOutcome.NotFound>(DraftEdit.Remove(definition, "personne", joins: true, CaseServices.Activities));
    }

    [Fact]
    public void The_last_step_of_a_drawing_leaves_it_empty()
    {
        var after = Removed(Parsed("""{"id":"a","type":"Ief.SetState","version":1}""", ""), "a", joins: true);

        Assert.Empty(after.Root.Children);
        Assert.False(after.Root.Json.ContainsKey("start"));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_step_added_and_removed_again_with_its_ways_joined_leaves_the_procedure_as_it_was(string name)
    {
        var definition = Drafts.Read(name);
        foreach (var way in definition.Root.Connections.Where(way => way.Source != way.Target))
        {
            var after = Removed(Added(definition, "Ief.SetState", "", new InsertionPlace(way.Source, way.Port, way.Target), out var id), id, joins: true);

            Assert.True(JsonNode.DeepEquals(definition.Json, after.Json), $"{way}");
        }
    }

    [Fact]
    public void Ways_lead_elsewhere_are_taken_away_and_added_in_their_places()
    {
        var before = Parsed(Three, TwoWays + """,{"source":{"activity":"c","port":"Done"},"target":{"activity":"a","port":"In"},"vertices":[{"x":3,"y":4}]}""");

        var moved = Connected(before, "a", new() { [WaysEdit.ControlOf("Convoquée", "b")] = "c", [WaysEdit.ControlOf("Retiré de l'ordre du jour", "")] = "b" });
        Assert.Equal([("a", "Convoquée", "c"), ("a", "Retiré de l'ordre du jour", "b"), ("b", "Séance ouverte", "c"), ("c", "Done", "a")], Ways(moved));
        Assert.Equal("""{"source":{"activity":"c","port":"Done"},"target":{"activity":"a","port":"In"},"vertices":[{"x":3,"y":4}]}""", moved.Root.Json["connections"]![3]!.ToJsonString());
        AssertOnlyDiffers(before, moved, "", "a");

        Assert.Equal([("b", "Séance ouverte", "c"), ("c", "Done", "a")], Ways(Connected(before, "a", new() { [WaysEdit.ControlOf("Convoquée", "b")] = "" })));
        Assert.Contains(("a", "Convoquée", "c"), Ways(Connected(before, "a", [], "Convoquée", "c")));
        Assert.Contains(("a", "Convoquée", "a"), Ways(Connected(before, "a", new() { [WaysEdit.ControlOf("Convoquée", "b")] = "a" })));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Ways_sent_back_as_they_were_shown_change_nothing(string name)
    {
        var definition = Drafts.Read(name);
        foreach (var step in Drafts.Outline(definition).Steps)
        {
            var shown = step.Ways.Select(way => (WaysEdit.ControlOf(way.Outcome, way.Target), way.Target)).Concat(step.OpenOutcomes.Select(outcome => (WaysEdit.ControlOf(outcome, ""), ""))).ToDictionary();

            Assert.Equal(WorkflowDefinitionWriter.Write(definition), WorkflowDefinitionWriter.Write(Connected(definition, step.Id, shown)));
        }
    }

    [Theory]
    [InlineData("Convoquée", "b", "personne", "", "", "n'est pas dans ce diagramme")]
    [InlineData("", "", "", "Convoquée", "", "où mène cette suite")]
    [InlineData("", "", "", "", "c", "Choisissez l'issue")]
    [InlineData("", "", "", "Inconnue", "c", "n'a pas d'issue")]
    [InlineData("", "", "", "Convoquée", "b", "a déjà cette suite")]
    [InlineData("Convoquée", "b", "c", "Convoquée", "c", "a déjà cette suite")]
    public void A_way_that_cannot_be_is_refused_at_its_control(string outcome, string target, string to, string addedOutcome, string addedTarget, string words)
    {
        var targets = outcome.Length > 0 ? new Dictionary<string, string> { [WaysEdit.ControlOf(outcome, target)] = to } : [];

        var refused = Assert.IsType<DraftEditOutcome.Refused>(DraftEdit.Connect(Parsed(Three, TwoWays), new WaysEdit("a", targets, addedOutcome, addedTarget), CaseServices.Activities));

        Assert.All(refused.Faults, fault => Assert.Contains(words, fault.Sentence, StringComparison.Ordinal));
        Assert.All(refused.Faults, fault => Assert.True(targets.ContainsKey(fault.Path) || fault.Path is WaysEdit.AddedOutcomeControl or WaysEdit.AddedTargetControl, fault.Path));
        Assert.IsType<DraftEditOutcome.NotFound>(DraftEdit.Connect(Parsed(Three, TwoWays), new WaysEdit("personne", targets, "", ""), CaseServices.Activities));
    }

    private static WorkflowDefinition Parsed(string activities, string connections) => Drafts.Parse(OutlineTests.Flowchart(activities, connections));

    private static WorkflowDefinition Added(WorkflowDefinition definition, string type, string title, InsertionPlace place, out string id)
    {
        var edited = Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Add(definition, new StepAddition(type, title, place), CaseServices.Activities));
        id = edited.AddedStep!;
        return edited.Definition;
    }

    private static WorkflowDefinition Removed(WorkflowDefinition definition, string id, bool joins) => Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Remove(definition, id, joins, CaseServices.Activities)).Definition;

    private static WorkflowDefinition Connected(WorkflowDefinition definition, string id, Dictionary<string, string> targets, string outcome = "", string target = "") =>
        Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Connect(definition, new WaysEdit(id, targets, outcome, target), CaseServices.Activities)).Definition;

    private static JsonObject Step(WorkflowDefinition definition, string id) => definition.Activities.Single(step => step.Id == id).Json;

    private static IEnumerable<(string Source, string Outcome, string Target)> Ways(WorkflowDefinition definition) => definition.Root.Connections.Select(way => (way.Source, way.Port, way.Target));

    private static (double X, double Y) PositionOf(JsonObject step)
    {
        var position = step["metadata"]!["designer"]!["position"]!;
        return (position["x"]!.GetValue<double>(), position["y"]!.GetValue<double>());
    }

    /// <summary>Without one step and the ways of two, both documents say the same.</summary>
    private static void AssertOnlyDiffers(WorkflowDefinition before, WorkflowDefinition after, params string[] steps)
    {
        Assert.True(JsonNode.DeepEquals(Rest(before), Rest(after)));

        JsonNode Rest(WorkflowDefinition definition)
        {
            var json = definition.Json.DeepClone();
            json["root"]!["activities"]!.AsArray().RemoveAll(step => step!["id"]!.ToString() == steps[0]);
            json["root"]!["connections"]!.AsArray().RemoveAll(way => steps.Contains(way!["source"]!["activity"]!.ToString()) || steps.Contains(way["target"]!["activity"]!.ToString()));
            return json;
        }
    }
}
