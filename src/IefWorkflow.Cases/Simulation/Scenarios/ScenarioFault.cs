namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>What makes a scenario file unusable.</summary>
/// <param name="Path">Where, as a JSON path: <c>$.etapes[2].le</c>.</param>
/// <param name="Message">What is wrong and what to write, in French.</param>
public sealed record ScenarioFault(string Path, string Message);
