using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;
using static IefWorkflow.Engine.Definitions.DefinitionChange;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>What differs between two definitions.</summary>
public class DifferenceTests
{
    [Theory]
    [MemberData(nameof(Sample.Files), MemberType = typeof(Sample))]
    public void A_definition_does_not_differ_from_itself(string file)
    {
        var definition = Sample.ReadText(Sample.Text(file));
        Assert.True(DefinitionDifference.Between(definition, Sample.ReadText(WorkflowDefinitionWriter.Format(definition))).IsEmpty);
        Assert.Equal("Aucune différence.", DefinitionDifference.Between(definition, definition).ToFrench());
    }

    [Fact]
    public void What_the_store_writes_is_no_difference() => AssertSame(
        "{'id':'1','version':1,'isLatest':true,'createdAt':'2026-01-01','variables':null,'options':null,'outcomes':[],'isReadonly':false,'root':{'id':'a','type':'T','version':1}}",
        "{'id':'2','version':2,'isPublished':true,'links':[],'variables':[],'options':{'activationStrategyType':null,'autoUpdateConsumingWorkflows':false},'customProperties':{},'root':{'nodeId':'Workflow1:a','id':'a','type':'T','version':1,'customProperties':{'canStartWorkflow':false}}}");

    [Fact]
    public void Nor_is_the_order_of_a_flowchart_s_activities() => AssertSame(
        Sample.Flowchart($"{Sample.Write("a")},{Sample.Write("b")}", Sample.Connect("a", "b")),
        Sample.Flowchart($"{Sample.Write("b")},{Sample.Write("a")}", "{'source':'a','sourcePort':'Done','target':'b','targetPort':'In'}"));

    [Fact]
    public void Nor_is_an_absent_member_of_an_input() => AssertSame(
        Sample.Sequence("{'id':'a','type':'T','version':1,'text':{'typeName':'String','expression':{'type':'Literal','value':'x'}}}"),
        Sample.Sequence("{'id':'a','type':'T','version':1,'text':{'typeName':'String','expression':{'value':'x','type':'Literal'},'memoryReference':null}}"));

    [Fact]
    public void Nor_is_another_way_to_write_a_number() => AssertSame(
        Sample.Sequence("{'id':'a','type':'T','version':1,'x':1.50,'y':1e99999999999999,'z':[100]}"),
        Sample.Sequence("{'id':'a','type':'T','version':1,'x':1.5,'y':1e99999999999999,'z':[1e2]}"));

    [Fact]
    public void Numbers_beyond_all_measure_are_compared_too() => Assert.IsType<ActivityMemberChanged>(Assert.Single(Changes(
        Sample.Sequence("{'id':'a','type':'T','version':1,'x':1e99999999999999}"),
        Sample.Sequence("{'id':'a','type':'T','version':1,'x':1e99999999999998}"))));

    [Fact]
    public void Activities_added_removed_and_moved() => AssertChanges(
        Sample.Sequence($"{Sample.Write("gone")},{Sample.Write("moved")},{{'id':'i','type':'Elsa.If','version':1}}"),
        Sample.Sequence($"{{'id':'i','type':'Elsa.If','version':1,'then':{Sample.Write("moved")}}},{Sample.Write("new")}"),
        new ActivityRemoved("gone", "Elsa.WriteLine", new ActivityPlace("s", "activities")),
        new ActivityMoved("moved", new ActivityPlace("s", "activities"), new ActivityPlace("i", "then")),
        new ActivityAdded("new", "Elsa.WriteLine", new ActivityPlace("s", "activities")));

    [Fact]
    public void The_order_of_a_sequence_matters()
    {
        var change = Assert.IsType<ActivitiesReordered>(Assert.Single(Changes(
            Sample.Sequence($"{Sample.Write("a")},{Sample.Write("b")},{Sample.Write("c")}"),
            Sample.Sequence($"{Sample.Write("c")},{Sample.Write("a")},{Sample.Write("b")}"))));
        Assert.Equal(new ActivityPlace("s", "activities"), change.Place);
        Assert.Equal(["a", "b", "c"], change.Before);
        Assert.Equal(["c", "a", "b"], change.After);
    }

    [Fact]
    public void A_type_or_its_version_changed() => AssertChanges(
        Sample.Sequence("{'id':'a','type':'T','version':1},{'id':'b','type':'T','version':1}"),
        Sample.Sequence("{'id':'a','type':'U','version':1},{'id':'b','type':'T','version':2}"),
        new ActivityTypeChanged("a", "T", 1, "U", 1),
        new ActivityTypeChanged("b", "T", 1, "T", 2));

    [Fact]
    public void Inputs_changed_added_and_removed()
    {
        var changes = Changes(
            Sample.Sequence("{'id':'a','type':'T','version':1,'x':1,'y':{'expression':{'type':'Literal','value':'1'}},'z':true,'customProperties':{'mergeMode':'Race'}}"),
            Sample.Sequence("{'id':'a','type':'T','version':1,'x':2,'y':{'expression':{'type':'JavaScript','value':'1'}},'w':[1],'name':'A'}")).Cast<ActivityMemberChanged>();
        Assert.Equal(
            ["a x 1 2", "a y {\"expression\":{\"type\":\"Literal\",\"value\":\"1\"}} {\"expression\":{\"type\":\"JavaScript\",\"value\":\"1\"}}", "a z true ", "a w  [1]", "a name  \"A\"", "a customProperties.mergeMode \"Race\" "],
            changes.Select(change => $"{change.Activity} {change.Member} {change.Before?.ToJsonString()} {change.After?.ToJsonString()}"));
    }

    [Fact]
    public void False_is_not_absent_where_the_default_may_be_true() => Assert.IsType<ActivityMemberChanged>(Assert.Single(Changes(
        Sample.Sequence("{'id':'a','type':'T','version':1,'wait':false}"),
        Sample.Sequence("{'id':'a','type':'T','version':1}"))));

    [Fact]
    public void A_case_changes_apart_from_the_activity_in_it()
    {
        const string Case = "{{'root':{{'id':'w','type':'Elsa.Switch','version':1,'cases':[{{'label':'{0}','activity':{{'id':'c','type':'T','version':1,'x':{1}}}}}]}}}}";
        var changes = Changes(string.Format(Case, "un", 1), string.Format(Case, "deux", 2));
        Assert.Equal(
            ["w cases [{\"label\":\"un\",\"activity\":null}]", "c x 1"],
            changes.Cast<ActivityMemberChanged>().Select(change => $"{change.Activity} {change.Member} {change.Before?.ToJsonString()}"));
    }

    [Fact]
    public void An_activity_that_changes_case_is_moved() => AssertChanges(
        "{'root':{'id':'w','type':'Elsa.Switch','version':1,'cases':[{'label':'1','activity':{'id':'c','type':'T','version':1}},{'label':'2'}]}}",
        "{'root':{'id':'w','type':'Elsa.Switch','version':1,'cases':[{'label':'1'},{'label':'2','activity':{'id':'c','type':'T','version':1}}]}}",
        new ActivityMoved("c", new ActivityPlace("w", "cases[0]"), new ActivityPlace("w", "cases[1]")));

    [Fact]
    public void Connections_added_and_removed() => AssertChanges(
        Sample.Flowchart($"{Sample.Write("a")},{Sample.Write("b")}", $"{Sample.Connect("a", "b")},{Sample.Connect("a", "b", "Non")}"),
        Sample.Flowchart($"{Sample.Write("a")},{Sample.Write("b")}", $"{Sample.Connect("a", "b", "Oui")},{Sample.Connect("a", "b")}"),
        new ConnectionRemoved("f", new ConnectionDefinition("a", "Non", "b")),
        new ConnectionAdded("f", new ConnectionDefinition("a", "Oui", "b")));

    [Fact]
    public void Connections_of_one_activity_in_another_order_and_no_others()
    {
        var changes = Changes(
            Sample.Flowchart($"{Sample.Write("a")},{Sample.Write("b")}", $"{Sample.Connect("a", "b")},{Sample.Connect("a", "b", "Non")},{Sample.Connect("b", "a")}"),
            Sample.Flowchart($"{Sample.Write("a")},{Sample.Write("b")}", $"{Sample.Connect("b", "a")},{Sample.Connect("a", "b", "Non")},{Sample.Connect("a", "b")}"));

        var reordered = Assert.IsType<ConnectionsReordered>(Assert.Single(changes));
        Assert.Equal(("f", "a"), (reordered.Flowchart, reordered.Source));
        Assert.Equal(["Non", "Done"], reordered.After.Select(connection => connection.Port));
    }

    [Fact]
    public void Variables_inputs_and_outputs()
    {
        var changes = Changes(
            "{'variables':[{'id':'1','name':'gone'},{'id':'2','name':'old','storageDriverTypeName':'D'}],'inputs':[{'name':'i','type':'String'}],'outputs':[{'name':'gone'}],'root':{'id':'a','type':'T','version':1}}",
            "{'variables':[{'id':'2','name':'new','storageDriverTypeName':'E'},{'id':'3','name':'added'}],'inputs':[{'name':'i','type':'Int32'},{'name':'j'}],'outputs':null,'root':{'id':'a','type':'T','version':1,'variables':[{'id':'4','name':'inner'}]}}");
        Assert.Equal(
            """
            Variable supprimée : « gone » (Object).
            Variable modifiée : « 2 », « name » : "old" → "new".
            Variable modifiée : « 2 », « storageDriverTypeName » : "D" → "E".
            Variable ajoutée : « added » (Object).
            Entrée modifiée : « i », « type » : "String" → "Int32".
            Entrée ajoutée : « j » (Object).
            Sortie supprimée : « gone » (Object).
            Variable ajoutée : « inner » (Object), dans « a ».
            """,
            new DefinitionDifference(changes).ToFrench().Replace('\u00A0', ' '));
    }

    [Fact]
    public void The_definition_s_own_members()
    {
        var changes = Changes(
            "{'name':'A','options':{'incidentStrategyType':'X'},'outcomes':['a'],'root':{'id':'a','type':'T','version':1}}",
            "{'name':'B','options':{'usableAsActivity':true},'customProperties':{'k':1},'root':{'id':'a','type':'T','version':1}}");
        Assert.Equal(
            ["name", "outcomes", "options.incidentStrategyType", "options.usableAsActivity", "customProperties.k"],
            changes.Cast<MemberChanged>().Select(change => change.Member));
    }

    [Fact]
    public void What_is_only_drawn_elsewhere_is_said_once()
    {
        var change = Assert.IsType<LayoutChanged>(Assert.Single(Changes(
            Sample.Flowchart("{'id':'a','type':'T','version':1,'metadata':{'designer':{'position':{'x':1}}}},{'id':'b','type':'T','version':1}", "{'source':{'activity':'a'},'target':{'activity':'b'}}"),
            Sample.Flowchart("{'id':'a','type':'T','version':1,'metadata':{'designer':{'position':{'x':2}}}},{'id':'b','type':'T','version':1}", "{'source':{'activity':'a'},'target':{'activity':'b'},'vertices':[{'x':1,'y':2}]}"))));
        Assert.Equal(["f", "a"], change.Activities);
    }

    [Fact]
    public void The_difference_reads_in_French()
    {
        var text = DefinitionDifference.Between(
            Sample.Read(Sample.Flowchart($"{Sample.Write("a", "bonjour")},{Sample.Write("b")}", Sample.Connect("a", "b"))),
            Sample.Read(Sample.Flowchart($"{Sample.Write("a", "salut")},{{'id':'c','type':'Elsa.If','version':1,'then':{Sample.Write("b")}}}", Sample.Connect("a", "c")))).ToFrench();
        Assert.Equal(
            """
            Activité modifiée : « a », « text » : "bonjour" (Literal) → "salut" (Literal).
            Activité ajoutée : « c » (Elsa.If), dans « f ».
            Activité déplacée : « b », de « f » vers « c » (then).
            """,
            string.Join('\n', text.Replace('\u00A0', ' ').Split('\n').Where(line => line.StartsWith("Activité"))));
        Assert.Contains("Connexion supprimée\u00A0: «\u00A0a\u00A0» (Done) → «\u00A0b\u00A0», dans «\u00A0f\u00A0».", text);
    }

    [Fact]
    public void The_difference_is_data()
    {
        var json = JsonSerializer.Serialize(DefinitionDifference.Between(
            Sample.Read(Sample.Sequence(Sample.Write("a"))),
            Sample.Read(Sample.Sequence(Sample.Write("a", "y")))).Changes);
        Assert.Equal("activityMemberChanged", JsonNode.Parse(json)![0]!["change"]!.GetValue<string>());
    }

    private static void AssertSame(string before, string after) => Assert.Empty(Changes(before, after));

    private static void AssertChanges(string before, string after, params DefinitionChange[] expected) => Assert.Equal(expected, Changes(before, after));

    private static IReadOnlyList<DefinitionChange> Changes(string before, string after) => DefinitionDifference.Between(Sample.Read(before), Sample.Read(after)).Changes;
}
