using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cli.Workflow.Check;

/// <summary>One vector: a definition, a plan, and what the reference did in one flowchart mode.</summary>
internal sealed record ConformanceVector(string Folder, string Name, FlowchartMode Mode)
{
    /// <summary>The plan.</summary>
    public string PlanFile => Path.Combine(Folder, $"{Name}.plan.json");

    /// <summary>The reference.</summary>
    public string RunFile => Path.Combine(Folder, Mode is FlowchartMode.TokenBased ? $"{Name}.run.token.json" : $"{Name}.run.json");
}
