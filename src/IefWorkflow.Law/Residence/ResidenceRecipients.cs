using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Residence;

/// <summary>Who is told of a change of residence.</summary>
/// <param name="Mayors">The INSEE codes of the communes whose mayors are told, each once.</param>
/// <param name="CopyToDasen">The département whose DASEN receives a copy of the authorisation; null when the département is the same.</param>
/// <param name="CouncilInformed">The council whose president that DASEN tells; null when the département is the same.</param>
public sealed record ResidenceRecipients(IReadOnlyList<string> Mayors, Departement? CopyToDasen, string? CouncilInformed);
