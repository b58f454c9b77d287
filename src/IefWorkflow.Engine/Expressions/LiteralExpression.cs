using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Expressions;

/// <summary>A value written in the definition.</summary>
internal sealed class LiteralExpression(JsonNode? node) : WorkflowExpression
{
    private readonly object? scalar = node is JsonObject or JsonArray ? null : WorkflowValue.OfJson(node);

    public override object? Evaluate(ActivityContext context) => scalar ?? WorkflowValue.OfJson(node);
}
