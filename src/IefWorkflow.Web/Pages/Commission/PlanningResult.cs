using IefWorkflow.Cases.Acts;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Commission;

/// <summary>What became of a sitting that somebody planned.</summary>
/// <param name="Sitting">The number of the sitting; null when it was refused.</param>
/// <param name="Lines">What became of each appeal.</param>
/// <param name="Refused">Why the sitting was refused; null when it was not.</param>
/// <param name="Values">What was given.</param>
public sealed record PlanningResult(string? Sitting, IReadOnlyList<BulkLine> Lines, ActAnswer.Refused? Refused, FormValues Values);
