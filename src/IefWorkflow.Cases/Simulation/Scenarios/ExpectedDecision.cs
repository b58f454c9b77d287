using IefWorkflow.Cases.Decisions;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>What the decision in force must be; what is null is not looked at.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="On">Its day.</param>
/// <param name="Years">How many school years it authorises.</param>
public sealed record ExpectedDecision(DecisionKind? Kind, DateOnly? On, int? Years);
