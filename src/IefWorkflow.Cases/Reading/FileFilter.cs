using IefWorkflow.Cases.Files;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Reading;

/// <summary>Which files somebody looks for.</summary>
/// <param name="Kind">Only of that kind; null for any.</param>
/// <param name="State">Only in that state; null for any.</param>
/// <param name="Departement">Only of that département; null for any.</param>
/// <param name="NumberStart">Only those whose number begins so; null for any.</param>
public sealed record FileFilter(CaseKind? Kind, CaseState? State, Departement? Departement, string? NumberStart);
