namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>Something that did not go as a scenario says.</summary>
/// <param name="Path">The step, as a JSON path: <c>$.etapes[2]</c>.</param>
/// <param name="On">The legal day.</param>
/// <param name="What">What was looked at, in French.</param>
/// <param name="Expected">What the scenario says.</param>
/// <param name="Got">What happened.</param>
public sealed record ScenarioFailure(string Path, DateOnly On, string What, string Expected, string Got);
