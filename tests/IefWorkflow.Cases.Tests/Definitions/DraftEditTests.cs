using System.Text.Json.Nodes;
using IefWorkflow.Cases.Definitions.Edits;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Tests.Definitions;

/// <summary>A form changes what it shows of a procedure and nothing else: the Studio opens what it saves as it left it.</summary>
public class DraftEditTests
{
    /// <summary>Every step of every procedure of the product.</summary>
    public static TheoryData<string> Shipped => OutlineTests.Shipped;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_step_sent_back_as_it_was_shown_changes_nothing(string name)
    {
        var definition = Drafts.Read(name);
        foreach (var step in Drafts.Outline(definition).Steps)
        {
            var inputs = step.Inputs.ToDictionary(input => input.Name, input => new InputEdit("", input.Value.Replace("\n", "\r\n", StringComparison.Ordinal)), StringComparer.Ordinal);
            var ranks = step.Ways.Select((way, index) => (way.Index, index + 1)).ToDictionary();
            var edited = Edited(definition, new StepEdit(step.Id, step.WrittenTitle, step.Description, inputs, ranks));
            Assert.Equal(WorkflowDefinitionWriter.Write(definition), WorkflowDefinitionWriter.Write(edited));
        }
    }

    [Fact]
    public void Title_description_and_inputs_change_and_the_drawing_stays()
    {
        var before = Drafts.Read("demande-autorisation");
        var task = before.Activities.First(activity => activity.Type == "Ief.HumanTask");
        var edit = new StepEdit(task.Id, "Nouveau titre", "Pour\r\nessai", new Dictionary<string, InputEdit> { ["title"] = new("", "Relire"), ["role"] = new("", "dasen"), ["outcomes"] = new("", "Oui\r\nNon\r\n") }, NoRanks);

        var after = Edited(before, edit).Activities.Single(activity => activity.Id == task.Id).Json;

        Assert.Equal(("Nouveau titre", "Pour\nessai"), (after["metadata"]!["displayText"]!.ToString(), after["metadata"]!["description"]!.ToString()));
        Assert.Equal(("Relire", "dasen"), (ValueOf(after, "title")!.ToString(), ValueOf(after, "role")!.ToString()));
        Assert.Equal(["Oui", "Non"], (ValueOf(after, "outcomes") as JsonArray ?? JsonNode.Parse(ValueOf(after, "outcomes")!.ToString())!.AsArray()).Select(word => word!.ToString()));
        Assert.True(JsonNode.DeepEquals(task.Json["metadata"]!["designer"], after["metadata"]!["designer"]));
        Assert.True(JsonNode.DeepEquals(task.Json["customProperties"], after["customProperties"]));
        var others = before.Activities.Where(activity => activity.Children.Count == 0 && activity != task).Select(activity => activity.Json.ToJsonString());
        Assert.Equal(others, Edited(before, edit).Activities.Where(activity => activity.Children.Count == 0 && activity.Id != task.Id).Select(activity => activity.Json.ToJsonString()));
    }

    [Fact]
    public void A_value_becomes_a_formula_and_a_formula_a_value()
    {
        var before = Drafts.Parse(OutlineTests.Flowchart("""{"id":"a","type":"Elsa.FlowDecision","version":1,"condition":{"typeName":"Boolean","expression":{"type":"Literal","value":true}}}""", ""));

        var formula = Edited(before, Given("condition", new InputEdit("JavaScript", "1 > 0")));
        Assert.Equal(("JavaScript", "1 > 0"), (ExpressionOf(formula, "condition")["type"]!.ToString(), ExpressionOf(formula, "condition")["value"]!.ToString()));

        var value = Edited(formula, Given("condition", new InputEdit("Literal", "false")));
        Assert.False(ExpressionOf(value, "condition")["value"]!.GetValue<bool>());
    }

    [Fact]
    public void An_input_left_empty_is_taken_away_and_one_that_was_missing_is_added_as_the_designer_writes_it()
    {
        var before = Drafts.Parse(OutlineTests.Flowchart("""{"id":"a","type":"Ief.SetState","version":1,"state":{"typeName":"String","expression":{"type":"Literal","value":"clos"}}}""", ""));

        var after = Edited(before, new StepEdit("a", "", "", new Dictionary<string, InputEdit> { ["state"] = new("", " "), ["close"] = new("", "true") }, NoRanks)).Root.Children[0].Activity.Json;

        Assert.Null(after["state"]);
        Assert.Equal("""{"typeName":"Boolean","expression":{"type":"Literal","value":true}}""", after["close"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Ief.SetState", "state", "", "nulle-part", "n'est pas proposé")]
    [InlineData("Ief.SetState", "close", "", "peut-être", "oui ou par non")]
    [InlineData("Elsa.For", "start", "", "deux", "nombre entier")]
    [InlineData("Ief.HumanTask", "fields", "Object", "[{", "JSON")]
    [InlineData("Ief.HumanTask", "fields", "Object", "{\"nom\":1,\"nom\":2}", "deux fois")]
    [InlineData("Ief.HumanTask", "title", "Liquid", "x", "syntaxe")]
    [InlineData("Elsa.FlowSwitch", "cases", "", "[{\"id\":\"a\",\"type\":\"Elsa.End\",\"version\":1}]", "ne peut plus être lue")]
    public void What_cannot_be_written_is_refused_with_its_control(string type, string input, string syntax, string value, string words)
    {
        var definition = Drafts.Parse(OutlineTests.Flowchart($$"""{"id":"a","type":"{{type}}","version":1}""", ""));

        var refused = Assert.IsType<DraftEditOutcome.Refused>(DraftEdit.Change(definition, Given(input, new InputEdit(syntax, value)), CaseServices.Activities));

        var fault = Assert.Single(refused.Faults);
        Assert.Equal($"entree.{input}", fault.Path);
        Assert.Contains(words, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Ways_take_the_order_of_their_ranks_and_those_of_other_steps_keep_theirs()
    {
        const string Connections = """
            {"source":{"activity":"a","port":"Un"},"target":{"activity":"b","port":"In"},"vertices":[{"x":1,"y":2}]},
            {"source":{"activity":"b","port":"Done"},"target":{"activity":"a","port":"In"}},
            {"source":{"activity":"a","port":"Deux"},"target":{"activity":"b","port":"In"}}
            """;
        var before = Drafts.Parse(OutlineTests.Flowchart("""{"id":"a","type":"Elsa.FlowFork","version":1},{"id":"b","type":"Ief.Convene","version":1}""", Connections));

        var after = Edited(before, new StepEdit("a", "", "", new Dictionary<string, InputEdit>(), new Dictionary<int, int> { [0] = 2, [2] = 1, [99] = 1 }));

        Assert.Equal(["Deux", "Done", "Un"], after.Root.Connections.Select(connection => connection.Port));
        Assert.NotNull(after.Root.Json["connections"]![2]!["vertices"]);
        Assert.IsType<DefinitionChange.ConnectionsReordered>(Assert.Single(DefinitionDifference.Between(before, after).Changes));
    }

    [Fact]
    public void A_step_that_is_gone_is_not_found_and_a_procedure_needs_a_name()
    {
        Assert.IsType<DraftEditOutcome.NotFound>(DraftEdit.Change(Drafts.Appeal, new StepEdit("personne", "", "", new Dictionary<string, InputEdit>(), NoRanks), CaseServices.Activities));
        Assert.Equal("nom", Assert.Single(Assert.IsType<DraftEditOutcome.Refused>(DraftEdit.Rename(Drafts.Appeal, " ", "")).Faults).Path);
        Assert.Equal("description", Assert.Single(Assert.IsType<DraftEditOutcome.Refused>(DraftEdit.Rename(Drafts.Appeal, "Nom", new string('a', 2001))).Faults).Path);
    }

    [Fact]
    public void A_procedure_is_renamed()
    {
        var renamed = Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Rename(Drafts.Appeal, " RAPO ", "")).Definition;

        Assert.Equal("RAPO", renamed.Name);
        Assert.False(renamed.Json.ContainsKey("description"));
    }

    private static Dictionary<int, int> NoRanks => [];

    private static StepEdit Given(string input, InputEdit given) => new("a", "", "", new Dictionary<string, InputEdit> { [input] = given }, NoRanks);

    private static WorkflowDefinition Edited(WorkflowDefinition definition, StepEdit edit) => Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Change(definition, edit, CaseServices.Activities)).Definition;

    private static JsonObject ExpressionOf(WorkflowDefinition definition, string input) => definition.Root.Children[0].Activity.Json[input]!["expression"]!.AsObject();

    private static JsonNode? ValueOf(JsonObject step, string input) => step[input]!["expression"]!["value"];
}
