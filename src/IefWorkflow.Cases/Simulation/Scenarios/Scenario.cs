using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>A story told to the product on a manual clock: who does what on which day, and what must be seen then.</summary>
/// <param name="Title">What it shows, in French.</param>
/// <param name="Settings">The académie and its readings of the law.</param>
/// <param name="StartsOn">The first legal day.</param>
/// <param name="Accounts">Everybody who may act.</param>
/// <param name="Commission">The holders of the seats; null for a full commission appointed six months before.</param>
/// <param name="Steps">What happens, in order of time.</param>
public sealed record Scenario(
    string Title, AcademySettings Settings, DateOnly StartsOn, IReadOnlyList<Account> Accounts, IReadOnlyList<SeatHolder>? Commission, IReadOnlyList<ScenarioStep> Steps);
