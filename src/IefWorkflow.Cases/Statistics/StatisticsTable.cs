namespace IefWorkflow.Cases.Statistics;

/// <summary>A table of the statistics: what is shown, drawn and exported.</summary>
/// <param name="Code">Its name in files: lower case, without accents.</param>
/// <param name="Title">Its title, in French.</param>
/// <param name="Explanation">What is counted, in French.</param>
/// <param name="RowHeader">What the rows are, in French.</param>
/// <param name="Columns">The names of the columns of figures.</param>
/// <param name="Rows">The rows: name and figures.</param>
public sealed record StatisticsTable(
    string Code, string Title, string Explanation, string RowHeader, IReadOnlyList<string> Columns, IReadOnlyList<(string Name, IReadOnlyList<Cell> Cells)> Rows)
{
    /// <summary>How many columns, from the first, are drawn as bars; 0 for no chart.</summary>
    public int Drawn { get; init; }

    /// <summary>How many rows, from the first, are drawn: a row of totals is not.</summary>
    public int DrawnRows { get; init; }

    /// <summary>The unit of the figures, after them: « % », « jours »; empty for counts.</summary>
    public string Unit { get; init; } = "";
}
