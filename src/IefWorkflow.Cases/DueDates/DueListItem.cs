using IefWorkflow.Cases.Files;

namespace IefWorkflow.Cases.DueDates;

/// <summary>A running clock in a list.</summary>
/// <param name="Number">The number of the file.</param>
/// <param name="Kind">What the file is about.</param>
/// <param name="Departement">The code of the département that follows it.</param>
/// <param name="Rule">The rule.</param>
/// <param name="PrudentOn">The date to keep.</param>
/// <param name="LegalOn">The date from which it is late.</param>
/// <param name="DaysLeft">The days left before the prudent date; negative once it has passed.</param>
/// <param name="IsLate">Whether the legal date has passed.</param>
public sealed record DueListItem(string Number, CaseKind Kind, string Departement, string Rule, DateOnly PrudentOn, DateOnly LegalOn, int DaysLeft, bool IsLate);
