using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Runtime;

/// <summary>How a parent waits for a child instance, and what it gets when the child ends.</summary>
internal static class ChildStimulus
{
    public const string Execute = "Elsa.ExecuteWorkflow";
    public const string Dispatch = "Elsa.DispatchWorkflow";
    public const string BulkDispatch = "Elsa.BulkDispatchWorkflows";

    public static Stimulus Of(string name, string childId, string parentId) =>
        new(name, name == BulkDispatch ? new JsonObject { ["parentInstanceId"] = parentId } : new JsonObject { ["childInstanceId"] = childId });

    /// <remarks>An executed child is described with its state; a dispatched one gives its bare outputs, as Elsa does.</remarks>
    public static JsonObject Result(string name, WorkflowInstance child) => name == Dispatch ? Outputs(child) : Describe(child);

    public static JsonObject Describe(WorkflowInstance child) => new()
    {
        ["WorkflowDefinitionVersionId"] = null,
        ["WorkflowInstanceId"] = child.Id,
        ["CorrelationId"] = null,
        ["Status"] = child.Status.ToString(),
        ["SubStatus"] = child.SubStatus.ToString(),
        ["Output"] = Outputs(child),
    };

    private static JsonObject Outputs(WorkflowInstance child)
    {
        var outputs = new JsonObject();
        foreach (var (name, value) in child.Output) outputs[name] = WorkflowValue.ToJson(value);
        return outputs;
    }
}
