using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>What the page that sends documents shows.</summary>
/// <param name="File">The file.</param>
/// <param name="Code">The code of the document just sent or refused; null on the first visit.</param>
/// <param name="Refused">Why it was refused; null when it was received.</param>
public sealed record PiecesModel(OpenedFile File, string? Code, ActAnswer.Refused? Refused);
