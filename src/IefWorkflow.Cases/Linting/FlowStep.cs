using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting;

/// <summary>A way from one step to another.</summary>
/// <param name="Outcome">The outcome that leads there.</param>
/// <param name="Target">The step it leads to.</param>
internal sealed record FlowStep(string Outcome, ActivityDefinition Target);
