using IefWorkflow.Engine.Expressions;

namespace IefWorkflow.Engine.Execution;

/// <summary>One case of a switch: its label, its condition, and its place among the cases.</summary>
internal sealed record SwitchCase(string Label, WorkflowExpression Condition, int Index);
