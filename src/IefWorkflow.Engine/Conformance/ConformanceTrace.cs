using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Conformance;

/// <summary>What the bursts of one instance showed beyond what is stored: variables of scopes that ended, counts of faults.</summary>
internal sealed class ConformanceTrace
{
    public Dictionary<string, object?> Variables { get; private set; } = new(StringComparer.Ordinal);

    public Dictionary<int, int> Faults { get; } = [];

    public Dictionary<int, Dictionary<string, object?>> Outputs { get; } = [];

    /// <summary>Takes over what a burst shows; variables are those of the last burst.</summary>
    public void Observe(WorkflowExecution burst)
    {
        Variables = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var context in burst.Seen)
        {
            if (context.FaultCount > 0) Faults[context.Execution] = context.FaultCount;
            if (context.Outputs is { } outputs) Outputs[context.Execution] = outputs;
            for (var i = 0; i < context.Node.Variables.Count; i++) Variables[$"{context.Node.Id}/{context.Node.Variables[i].Name}"] = context.VariableValues?[i];
        }
    }
}
