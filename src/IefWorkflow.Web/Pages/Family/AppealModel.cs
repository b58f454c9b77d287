using IefWorkflow.Cases.Acts;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>What the form of an appeal shows.</summary>
/// <param name="File">The refused request.</param>
/// <param name="Sent">The documents that were received already: digest and name.</param>
/// <param name="Refused">Why it was refused; null for nothing.</param>
/// <param name="Values">What was given.</param>
public sealed record AppealModel(OpenedFile File, IReadOnlyList<(string Digest, string Name)> Sent, ActAnswer.Refused? Refused, FormValues Values);
