namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>How the run of a scenario went.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Timeline">Who did what and what followed, in French; empty when it was not asked for.</param>
/// <param name="Failures">What did not go as the scenario says; none when all did.</param>
public sealed record ScenarioResult(Scenario Scenario, IReadOnlyList<string> Timeline, IReadOnlyList<ScenarioFailure> Failures);
