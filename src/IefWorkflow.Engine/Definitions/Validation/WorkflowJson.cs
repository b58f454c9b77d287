using System.Text;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Reads the JSON that designers put inside strings.</summary>
internal static class WorkflowJson
{
    /// <summary>The value; null when the text is no sound JSON, or says null.</summary>
    public static JsonNode? TryParse(string text)
    {
        var faults = new DefinitionFaults();
        var utf8 = Encoding.UTF8.GetBytes(text);
        DefinitionTextScan.Scan(utf8, faults);
        return faults.IsEmpty ? JsonNode.Parse(utf8, documentOptions: new System.Text.Json.JsonDocumentOptions { MaxDepth = WorkflowDefinitionReader.DeepestLevel }) : null;
    }

    /// <summary>Why the text is no sound JSON; null when it is.</summary>
    public static string? FaultOf(string text)
    {
        var faults = new DefinitionFaults();
        DefinitionTextScan.Scan(Encoding.UTF8.GetBytes(text), faults);
        return faults.IsEmpty ? null : faults.All[0].Message;
    }
}
