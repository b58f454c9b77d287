using System.Globalization;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>Short definitions, written in place. Apostrophes stand for quotation marks.</summary>
internal static class Sample
{
    public static string Sequence(string definitionId, params string[] activities) =>
        $"{{'id':'','definitionId':'{definitionId}','name':'{definitionId}','root':{{'id':'root','type':'Elsa.Sequence','version':1,'activities':[{string.Join(',', activities)}]}}}}";

    /// <summary>A flowchart whose start goes to each of the activities; they do not meet again.</summary>
    public static string Fan(string definitionId, params string[] activities)
    {
        var connections = activities.Select((_, index) => $"{{'source':{{'activity':'start','port':'Done'}},'target':{{'activity':'a{index}','port':'In'}}}}");
        return $"{{'id':'','definitionId':'{definitionId}','root':{{'id':'root','type':'Elsa.Flowchart','version':1,'activities':[{string.Join(',', activities.Prepend(Activity("start", "Elsa.Start")))}],'connections':[{string.Join(',', connections)}]}}}}";
    }

    public static string Nested(string id, params string[] activities) => $"{{'id':'{id}','type':'Elsa.Sequence','version':1,'activities':[{string.Join(',', activities)}]}}";

    public static string Write(string id, string text = "x") => Activity(id, "Elsa.WriteLine", ("text", "String", $"'{text}'"));

    public static string Event(string id, string name) => Activity(id, "Elsa.Event", ("eventName", "String", $"'{name}'"));

    public static string Trigger(string id, string name) => Event(id, name)[..^1] + ",'customProperties':{'canStartWorkflow':true}}";

    public static string Cron(string id, string expression) => Activity(id, "Elsa.Cron", ("cronExpression", "String", $"'{expression}'"))[..^1] + ",'customProperties':{'canStartWorkflow':true}}";

    public static string Request(string id, string url) => Activity(id, "Elsa.FlowSendHttpRequest", ("url", "String", $"'{url}'"));

    public static string Delay(string id, string span) => Activity(id, "Elsa.Delay", ("timeSpan", "TimeSpan", $"'{span}'"));

    public static string Execute(string id, string definitionId) =>
        Activity(id, "Elsa.ExecuteWorkflow", ("workflowDefinitionId", "String", $"'{definitionId}'"), ("waitForCompletion", "Boolean", "true"));

    public static string Dispatch(string id, string definitionId) =>
        Activity(id, "Elsa.DispatchWorkflow", ("workflowDefinitionId", "String", $"'{definitionId}'"), ("waitForCompletion", "Boolean", "true"));

    /// <summary>A script that fails until the attempt of that number.</summary>
    public static string Flaky(string id, int works, string retry) =>
        Activity(id, "Elsa.RunJavaScript", ("script", "String", $"'var n = (getVariable(`n`) || 0) + 1; setVariable(`n`, n); if (n < {works.ToString(CultureInfo.InvariantCulture)}) throw n;'"))[..^1] + $",'customProperties':{{'retry':{retry}}}}}";

    public static WorkflowDefinition Read(string json, string id, int version) => WorkflowDefinitionReader
        .Read(json.Replace('\'', '"').Replace("\"id\":\"\"", $"\"id\":\"{id}\",\"version\":{version.ToString(CultureInfo.InvariantCulture)}"))
        .Match(read => read.Definition, refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)));

    private static string Activity(string id, string type, params (string Name, string Type, string Value)[] inputs) =>
        $"{{'id':'{id}','type':'{type}','version':1{string.Concat(inputs.Select(input => $",'{input.Name}':{{'typeName':'{input.Type}','expression':{{'type':'Literal','value':{input.Value}}}}}"))}}}";
}
