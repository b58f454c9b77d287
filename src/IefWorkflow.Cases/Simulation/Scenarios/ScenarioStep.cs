namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>One step of a scenario: time passes up to it, then somebody may act, then what is expected is looked at.</summary>
/// <param name="Path">Where it stands, as a JSON path.</param>
/// <param name="On">The legal day.</param>
/// <param name="At">The local time.</param>
/// <param name="Act">What is done; null when time only passes.</param>
/// <param name="Expectations">What must be seen afterwards.</param>
public sealed record ScenarioStep(string Path, DateOnly On, TimeOnly At, ScenarioAct? Act, IReadOnlyList<ScenarioExpectation> Expectations);
