using System.Text;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>Definitions to test with: files made by the real designer and engine, and short ones written in place.</summary>
internal static class Sample
{
    /// <summary>The names of the files.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>The same, for theories.</summary>
    public static TheoryData<string> Files { get; } = [.. Names];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Data", "definitions");

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file), Encoding.UTF8);

    /// <summary>Reads a definition that must be sound. Apostrophes stand for quotation marks.</summary>
    public static WorkflowDefinition Read(string json) => ReadText(json.Replace('\'', '"'));

    public static WorkflowDefinition ReadText(string json) => WorkflowDefinitionReader.Read(json).Match(
        read => read.Definition,
        refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)));

    /// <summary>The faults of a definition that must have some.</summary>
    public static IReadOnlyList<DefinitionFault> Faults(string json) => WorkflowDefinitionReader.Read(json.Replace('\'', '"')).Match(
        _ => throw new InvalidOperationException("The definition was read."),
        refused => refused.Faults);

    /// <summary>A definition around a flowchart <c>f</c> of these activities and connections.</summary>
    public static string Flowchart(string activities, string connections = "") =>
        $"{{'id':'d1','definitionId':'d','version':1,'root':{{'id':'f','type':'Elsa.Flowchart','version':1,'activities':[{activities}],'connections':[{connections}]}}}}";

    /// <summary>A definition around a sequence <c>s</c> of these activities.</summary>
    public static string Sequence(string activities, string members = "'id':'d1'") =>
        $"{{{members},'definitionId':'d','root':{{'id':'s','type':'Elsa.Sequence','version':1,'activities':[{activities}]}}}}";

    /// <summary>An activity that writes a text.</summary>
    public static string Write(string id, string text = "x") =>
        $"{{'id':'{id}','type':'Elsa.WriteLine','version':1,'text':{{'typeName':'String','expression':{{'type':'Literal','value':'{text}'}}}}}}";

    /// <summary>A connection in the current form.</summary>
    public static string Connect(string source, string target, string port = "Done") =>
        $"{{'source':{{'activity':'{source}','port':'{port}'}},'target':{{'activity':'{target}','port':'In'}}}}";
}
