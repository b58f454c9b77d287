using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Web.Pages.Commission;

/// <summary>What became of one line of an act done on many files.</summary>
/// <param name="Number">The file.</param>
/// <param name="Done">What was done, in French; null when nothing was.</param>
/// <param name="Refused">Why not; null when it was done.</param>
public sealed record BulkLine(string Number, string? Done, ActAnswer.Refused? Refused);
