using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting;

/// <summary>What a rule found.</summary>
/// <param name="Step">The step concerned; null for the whole procedure.</param>
/// <param name="Message">What is wrong and what to do, in French.</param>
internal sealed record LegalFinding(ActivityDefinition? Step, string Message);
