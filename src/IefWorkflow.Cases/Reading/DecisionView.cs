using IefWorkflow.Cases.Decisions;

namespace IefWorkflow.Cases.Reading;

/// <summary>A decision as a page shows it.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="On">The legal day.</param>
/// <param name="SignedBy">Who signed; null for a tacit one.</param>
/// <param name="FirstSchoolYear">The first school year authorised; null for none.</param>
/// <param name="Years">How many school years.</param>
/// <param name="ReasonsOfLaw">The reasons of law.</param>
/// <param name="ReasonsOfFact">The reasons of fact.</param>
public sealed record DecisionView(DecisionKind Kind, DateOnly On, string? SignedBy, int? FirstSchoolYear, int Years, string ReasonsOfLaw, string ReasonsOfFact);
