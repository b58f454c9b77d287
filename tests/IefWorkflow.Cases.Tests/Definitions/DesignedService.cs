using System.Text.Json.Nodes;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Tests.Operations;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Tests.Definitions;

/// <summary>What the tests of designers do to a definition.</summary>
internal static class DesignedService
{
    public const string Residence = "changement-residence";

    public static string Workflows => Path.Combine(AppContext.BaseDirectory, "workflows");

    public static async Task<WorkflowDefinition> LatestAsync(this StoredService service, string id = Residence) => (await service.Service<DefinitionDesk>().FindAsync(id, default)).Latest!;

    /// <summary>A copy of a definition with something else in its document.</summary>
    public static WorkflowDefinition With(this WorkflowDefinition definition, Action<JsonObject> change)
    {
        var json = (JsonObject)definition.Json.DeepClone();
        change(json);
        return Read(json.ToJsonString());
    }

    public static WorkflowDefinition Described(this WorkflowDefinition definition, string text) => definition.With(json => json["description"] = text);

    public static WorkflowDefinition Read(string json) => Assert.IsType<DefinitionReading.Read>(WorkflowDefinitionReader.Read(json)).Definition;
}
