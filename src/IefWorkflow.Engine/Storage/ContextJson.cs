using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage;

/// <summary>An execution that still lives, with those below it, within the state of its instance.</summary>
internal static class ContextJson
{
    public static void Write(Utf8JsonWriter writer, ActivityContext context, bool withChildren)
    {
        writer.WriteStartObject();
        writer.WriteString("n", context.Node.Id);
        writer.WriteNumber("e", context.Execution);
        writer.WriteNumber("s", (int)context.Status);
        if (context.IsBreaking) writer.WriteBoolean("b", true);
        if (context.ByBackwardConnection) writer.WriteBoolean("l", true);
        if (context.FaultCount > 0) writer.WriteNumber("x", context.FaultCount);
        if (context.Retries > 0) writer.WriteNumber("r", context.Retries);
        if (context.VariableValues is { } values)
        {
            writer.WriteStartArray("v");
            foreach (var value in values) ValueJson.Write(writer, value);
            writer.WriteEndArray();
        }

        InstanceState.WriteValues(writer, "d", context.DynamicVariables);
        if (withChildren) WriteWork(writer, context);
        writer.WriteEndObject();
    }

    public static ActivityContext Read(JsonElement element, WorkflowExecution burst, ActivityContext? parent)
    {
        var id = element.GetProperty("n").GetString()!;
        var node = burst.Program.Find(id) ?? throw new InvalidOperationException($"L'activité « {id} » n'est pas dans la version {burst.Program.Definition} du workflow.");
        var context = new ActivityContext(burst, node, parent, element.GetProperty("e").GetInt32())
        {
            Status = (ActivityStatus)element.GetProperty("s").GetInt32(),
            IsBreaking = element.TryGetProperty("b", out _),
            ByBackwardConnection = element.TryGetProperty("l", out _),
            FaultCount = element.TryGetProperty("x", out var faults) ? faults.GetInt32() : 0,
            Retries = element.TryGetProperty("r", out var retries) ? retries.GetInt32() : 0,
        };
        ReadVariables(element, context);
        if (element.TryGetProperty("t", out var state)) context.State = JsonObject.Create(state.Clone())!;
        if (element.TryGetProperty("o", out _)) context.Outputs = InstanceState.ReadValues(element, "o");
        if (element.TryGetProperty("f", out var flow)) context.Flow = FlowJson.Read(flow);
        if (element.TryGetProperty("c", out var children))
        {
            foreach (var child in children.EnumerateArray()) Read(child, burst, context);
        }

        return context;
    }

    private static void WriteWork(Utf8JsonWriter writer, ActivityContext context)
    {
        if (context.State.Count > 0)
        {
            writer.WritePropertyName("t");
            context.State.WriteTo(writer);
        }

        InstanceState.WriteValues(writer, "o", context.Outputs);
        if (context.Flow is { } flow)
        {
            writer.WritePropertyName("f");
            FlowJson.Write(writer, flow);
        }

        if (context.Children.Count == 0) return;

        writer.WriteStartArray("c");
        foreach (var child in context.Children) Write(writer, child, withChildren: true);
        writer.WriteEndArray();
    }

    /// <remarks>A declared variable that the state does not hold yet starts with its default.</remarks>
    private static void ReadVariables(JsonElement element, ActivityContext context)
    {
        context.DeclareVariables();
        if (context.VariableValues is { } values && element.TryGetProperty("v", out var stored))
        {
            var i = 0;
            foreach (var value in stored.EnumerateArray())
            {
                if (i < values.Length) values[i++] = context.Node.Variables[i - 1].Type.Convert(ValueJson.Read(value));
            }
        }

        if (element.TryGetProperty("d", out _)) context.DynamicVariables = InstanceState.ReadValues(element, "d");
    }
}
