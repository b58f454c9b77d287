using System.Text;
using System.Text.RegularExpressions;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>What the engine sees of a definition.</summary>
public class ReaderViewTests
{
    [Fact]
    public void The_members_of_the_workflow_are_read()
    {
        var definition = Sample.Read(
            """
            {'id':'v3','definitionId':'rapo','name':'Recours','version':3,'isLatest':true,'isPublished':false,'toolVersion':'3.8.2-x',
             'variables':[{'id':'v1','name':'Dossier','typeName':'String','isArray':true,'value':'RAPO'},{'name':'seul'}],
             'inputs':[{'name':'N','type':'Int32'}],'outputs':[{'name':'R','isArray':true}],
             'options':{'incidentStrategyType':'Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core'},
             'root':{'id':'a','type':'T','version':2,'name':'Premier'}}
            """);
        Assert.Equal(("v3", "rapo", "Recours", 3, true, false), (definition.Id, definition.DefinitionId, definition.Name, definition.Version, definition.IsLatest, definition.IsPublished));
        Assert.Equal(("v1", "Dossier", "String", true, "RAPO"), (definition.Variables[0].Id, definition.Variables[0].Name, definition.Variables[0].TypeName, definition.Variables[0].IsArray, definition.Variables[0].DefaultValue?.GetValue<string>()));
        Assert.Equal(("seul", "Object"), (definition.Variables[1].Id, definition.Variables[1].TypeName));
        Assert.Equal([new ArgumentDefinition("N", "Int32", false)], definition.Inputs);
        Assert.Equal([new ArgumentDefinition("R", "Object", true)], definition.Outputs);
        Assert.Equal(IncidentStrategy.ContinueWithIncidents, definition.IncidentStrategy);
        Assert.Equal(("a", "Premier", "T", 2, "$.root", "Workflow1:a"), (definition.Root.Id, definition.Root.Name, definition.Root.Type, definition.Root.Version, definition.Root.Path, definition.Root.NodeId));
    }

    [Fact]
    public void Members_that_are_null_or_absent_are_empty()
    {
        var definition = Sample.Read("{'id':null,'name':null,'variables':null,'inputs':null,'outputs':null,'options':null,'customProperties':null,'root':{'id':'f','type':'Elsa.Flowchart','activities':null,'connections':null}}");
        Assert.Equal(("", "", 1, IncidentStrategy.Fault), (definition.Id, definition.DefinitionId, definition.Version, definition.IncidentStrategy));
        Assert.Empty(definition.Variables);
        Assert.Empty(definition.Root.Children);
        Assert.Empty(definition.Root.Connections);
        Assert.Equal(1, definition.Root.Version);
    }

    [Fact]
    public void Activities_are_found_in_every_place_that_can_hold_one()
    {
        var definition = Sample.Read(Regex.Replace(
            """
            {'root':{'id':'s','type':'Elsa.Sequence','version':1,'activities':[
              {'id':'sw','type':'Elsa.Switch','version':1,'cases':[{'label':'un','activity':null},{'label':'deux','activity':<c1>}],'default':<cd>},
              {'id':'if','type':'Elsa.If','version':1,'then':<t>,'else':null},
              {'id':'w','type':'Elsa.While','version':1,'body':{'id':'fk','type':'Elsa.Fork','version':1,'branches':[<b0>,<b1>]}},
              {'id':'own','type':'Ief.Own','version':1,'accordee':<o>,'metadata':{'seen':<no>},'customProperties':{'seen':<no>}},
              {'id':'ff','type':'Elsa.FlowFork','version':1,'branches':{'typeName':'String[]','expression':{'type':'Object','value':'[]'}}}]}}
            """,
            "<(\\w+)>",
            match => Sample.Write(match.Groups[1].Value)));
        Assert.Equal(["s", "sw", "c1", "cd", "if", "t", "w", "fk", "b0", "b1", "own", "o", "ff"], definition.Activities.Select(activity => activity.Id));
        var places = definition.Activities.SelectMany(activity => activity.Children).ToDictionary(child => child.Activity.Id, child => $"{child.Slot} {child.Index} {child.Activity.NodeId} {child.Activity.Path}");
        Assert.Equal("cases 1 Workflow1:s:sw:c1 $.root.activities[0].cases[1].activity", places["c1"]);
        Assert.Equal("default 0 Workflow1:s:sw:cd $.root.activities[0].default", places["cd"]);
        Assert.Equal("then 0 Workflow1:s:if:t $.root.activities[1].then", places["t"]);
        Assert.Equal("branches 1 Workflow1:s:w:fk:b1 $.root.activities[2].body.branches[1]", places["b1"]);
        Assert.Equal("accordee 0 Workflow1:s:own:o $.root.activities[3].accordee", places["o"]);
        Assert.Equal("activities 4 Workflow1:s:ff $.root.activities[4]", places["ff"]);
    }

    [Fact]
    public void Connections_are_read_in_both_forms()
    {
        var definition = Sample.Read(Sample.Flowchart(
            $"{Sample.Write("a")},{Sample.Write("b")}",
            "{'source':{'activity':'a','port':'Accordée'},'target':{'activity':'b'}},{'source':'a','sourcePort':'Refusée','target':'b','targetPort':'In'},{'source':'b','target':'a'},{'Source':{'Activity':'b','Port':null},'Target':{'Activity':'b'}}"));
        Assert.Equal(
            [new("a", "Accordée", "b"), new("a", "Refusée", "b"), new("b", "Done", "a"), new ConnectionDefinition("b", "Done", "b")],
            definition.Root.Connections);
    }

    [Fact]
    public void Custom_properties_say_how_an_activity_starts_and_merges()
    {
        var definition = Sample.Read(Sample.Sequence("{'id':'a','type':'T','version':1,'customProperties':{'canStartWorkflow':true,'mergeMode':'Race'}},{'id':'b','type':'T','version':1,'customProperties':{'canStartWorkflow':false,'mergeMode':null}},{'id':'c','type':'T','version':1,'customProperties':null}"));
        Assert.Equal([(false, null), (true, "Race"), (false, null), (false, null)], definition.Activities.Select(activity => (activity.CanStartWorkflow, activity.MergeMode)));
    }

    [Fact]
    public void A_container_has_variables_of_its_own()
    {
        var definition = Sample.Read("{'root':{'id':'s','type':'Elsa.Sequence','version':1,'variables':[{'id':'v','name':'n','typeName':'Int32'}]}}");
        Assert.Equal("n", Assert.Single(definition.Root.Variables).Name);
    }

    [Theory]
    [MemberData(nameof(Sample.Files), MemberType = typeof(Sample))]
    public void Every_definition_of_the_real_engine_is_read(string file)
    {
        var definition = Sample.ReadText(Sample.Text(file));
        Assert.All(definition.Activities, activity => Assert.Equal(activity.Json["nodeId"]?.GetValue<string>() ?? activity.NodeId, activity.NodeId));
        Assert.Equal(CountTypes(Sample.Text(file)), definition.Activities.Count());
    }

    /// <summary>The activities, counted as a person would: by the types of this product and of Elsa that stand beside a version.</summary>
    private static int CountTypes(string json) => json.Split('\n').Count(line => line.Contains("\"type\": \"Elsa.") || line.Contains("\"type\": \"Ief."));
}
