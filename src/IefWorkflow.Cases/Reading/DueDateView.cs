using IefWorkflow.Cases.DueDates;

namespace IefWorkflow.Cases.Reading;

/// <summary>A legal clock as a page shows it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="StartOn">The day from which it is counted.</param>
/// <param name="PrudentOn">The date to keep.</param>
/// <param name="LegalOn">The date from which it is late.</param>
/// <param name="Explanation">How the dates were reached.</param>
/// <param name="State">What became of it.</param>
/// <param name="SettledOn">The day on which it was settled; null while it runs.</param>
public sealed record DueDateView(string Rule, DateOnly StartOn, DateOnly PrudentOn, DateOnly LegalOn, string Explanation, DueState State, DateOnly? SettledOn);
