namespace IefWorkflow.Cases.Statistics;

/// <summary>Counts by département, row and column, with every total, in which small counts are hidden so that no total gives them away.</summary>
/// <remarks>
/// A count from 1 to 10 is hidden. Then, along each line of the cube whose parts add up to a total, more is hidden until at least two figures are, and the
/// hidden parts together are at least 11: what can be computed from the rest is then no small count. The lines across départements are
/// protected too, so that two pages cannot be subtracted from each other. A zero is shown: it tells of nobody.
/// </remarks>
public sealed class CountCube
{
    /// <summary>The least count that is shown, zero apart.</summary>
    public const int Least = 11;

    private readonly Dictionary<(int Departement, int Row, int Column), int> counts = [];
    private readonly HashSet<(int Departement, int Row, int Column)> hidden = [];
    private readonly Dictionary<string, int> departements;

    /// <summary>Counts.</summary>
    /// <param name="departements">The codes of the départements.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="cases">Where each case counts.</param>
    public CountCube(IReadOnlyList<string> departements, int rows, int columns, IEnumerable<(string Departement, int Row, int Column)> cases)
    {
        this.departements = departements.Select((code, index) => (code, index)).ToDictionary(entry => entry.code, entry => entry.index, StringComparer.Ordinal);
        (Rows, Columns) = (rows, columns);
        foreach (var (departement, row, column) in cases)
        {
            if (this.departements.TryGetValue(departement, out var place)) Count(place, row, column);
        }

        Hide();
    }

    /// <summary>How many rows; the row of that number is the total.</summary>
    public int Rows { get; }

    /// <summary>How many columns; the column of that number is the total.</summary>
    public int Columns { get; }

    /// <summary>A figure.</summary>
    /// <param name="departement">The code of the département; null for all.</param>
    /// <param name="row">The row; <see cref="Rows"/> for the total.</param>
    /// <param name="column">The column; <see cref="Columns"/> for the total.</param>
    public Cell this[string? departement, int row, int column]
    {
        get
        {
            var cell = (departement is null ? departements.Count : departements[departement], row, column);
            return hidden.Contains(cell) ? Cell.Masked : Cell.Of(CountOf(cell));
        }
    }

    /// <summary>The share of a column in the total of its row, in per cent; hidden when either is.</summary>
    public Cell Share(string? departement, int row, int column)
    {
        var (part, whole) = (this[departement, row, column], this[departement, row, Columns]);
        if (part.IsMasked || whole.IsMasked) return Cell.Masked;
        return whole.Value is 0 ? Cell.Empty : Cell.Of(Math.Round(100 * part.Value!.Value / whole.Value!.Value, 1));
    }

    private void Count(int place, int row, int column)
    {
        foreach (var departement in new[] { place, departements.Count })
        {
            foreach (var line in new[] { row, Rows })
            {
                counts[(departement, line, column)] = CountOf((departement, line, column)) + 1;
                counts[(departement, line, Columns)] = CountOf((departement, line, Columns)) + 1;
            }
        }
    }

    private void Hide()
    {
        hidden.UnionWith(counts.Where(count => count.Value < Least).Select(count => count.Key));

        var lines = Lines().ToList();
        while (lines.Exists(Protect))
        {
        }
    }

    /// <summary>Hides one more figure of a line whose hidden figures could be computed; says whether it did.</summary>
    private bool Protect(IReadOnlyList<(int Departement, int Row, int Column)> line)
    {
        var parts = line.Take(line.Count - 1).ToList();
        var total = line[^1];
        var lost = parts.Where(hidden.Contains).ToList();
        if (hidden.Contains(total) ? lost.Count != 0 : lost.Count == 0 || (lost.Count > 1 && lost.Sum(CountOf) >= Least)) return false;

        var candidates = parts.Where(part => !hidden.Contains(part) && CountOf(part) > 0).ToList();
        if (candidates.Count > 0) return hidden.Add(candidates.MinBy(CountOf));
        return lost.Count > 0 && hidden.Add(total);
    }

    private int CountOf((int Departement, int Row, int Column) cell) => counts.GetValueOrDefault(cell);

    private IEnumerable<(int Departement, int Row, int Column)> All() =>
        from departement in Enumerable.Range(0, departements.Count + 1)
        from row in Enumerable.Range(0, Rows + 1)
        from column in Enumerable.Range(0, Columns + 1)
        select (departement, row, column);

    /// <summary>Every line of the cube along its three directions; the total comes last.</summary>
    private IEnumerable<IReadOnlyList<(int Departement, int Row, int Column)>> Lines() =>
        All().GroupBy(cell => (cell.Departement, cell.Row)).Select(line => line.OrderBy(cell => cell.Column).ToList())
            .Concat(All().GroupBy(cell => (cell.Departement, cell.Column)).Select(line => line.OrderBy(cell => cell.Row).ToList()))
            .Concat(All().GroupBy(cell => (cell.Row, cell.Column)).Select(line => line.OrderBy(cell => cell.Departement).ToList()));
}
