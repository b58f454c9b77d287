using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Residence;

/// <summary>Where a child lives.</summary>
/// <param name="Commune">The INSEE code of the commune: <c>80021</c>.</param>
/// <param name="Departement">The département.</param>
public sealed record Residence(string Commune, Departement Departement);
