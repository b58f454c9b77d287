using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>What somebody does in a scenario.</summary>
/// <param name="Who">The account.</param>
/// <param name="Act">The act.</param>
/// <param name="File">The file acted upon, as the scenario names it: <c>@demande</c>; null for an act that opens one.</param>
/// <param name="Opens">The name given to the file that the act opens; null for none.</param>
/// <param name="Data">The data, in which a file may be named.</param>
/// <param name="Refusal">How it must be refused; null when it must be done.</param>
public sealed record ScenarioAct(string Who, ActDescription Act, string? File, string? Opens, JsonObject Data, ScenarioRefusal? Refusal);
