using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Statistics;

/// <summary>The statistics of a school year.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Departement">The département; null for the whole académie.</param>
/// <param name="Tables">The tables.</param>
public sealed record StatisticsReport(SchoolYear Year, Departement? Departement, IReadOnlyList<StatisticsTable> Tables)
{
    /// <summary>Whether some figure is hidden.</summary>
    public bool HidesSome => Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Any(cell => cell.IsMasked);
}
