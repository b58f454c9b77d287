using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>How an act must be refused; what is null is not looked at.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Article">The provision.</param>
/// <param name="MessageHolds">Words of the message.</param>
public sealed record ScenarioRefusal(RefusalKind? Kind, string? Article, string? MessageHolds);
