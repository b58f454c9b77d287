using IefWorkflow.Cases.DueDates;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>What must be seen of a clock; what is null is not looked at.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsAbsent">Whether the file must have no clock of that rule.</param>
/// <param name="StartOn">The day from which it is counted.</param>
/// <param name="PrudentOn">The prudent date.</param>
/// <param name="LegalOn">The legal date.</param>
/// <param name="State">What became of it.</param>
/// <param name="IsLate">Whether it is late.</param>
public sealed record ExpectedDueDate(string Rule, bool IsAbsent, DateOnly? StartOn, DateOnly? PrudentOn, DateOnly? LegalOn, DueState? State, bool? IsLate);
