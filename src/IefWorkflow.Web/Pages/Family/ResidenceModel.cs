using IefWorkflow.Cases.Acts;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>What the form of a change of residence shows.</summary>
/// <param name="File">The file of the authorised request.</param>
/// <param name="Refused">Why it was refused; null for nothing.</param>
/// <param name="Values">What was given.</param>
public sealed record ResidenceModel(OpenedFile File, ActAnswer.Refused? Refused, FormValues Values);
