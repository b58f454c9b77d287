using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>What a page of confirmation shows.</summary>
/// <param name="File">The file.</param>
/// <param name="Act">The act to confirm.</param>
/// <param name="Refused">Why it was refused; null for nothing.</param>
public sealed record ConfirmationModel(OpenedFile File, Confirmation Act, ActAnswer.Refused? Refused);
