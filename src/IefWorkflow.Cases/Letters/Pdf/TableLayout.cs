namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>Lays a table out: columns as wide as their text asks, rows that never split over two pages.</summary>
internal sealed class TableLayout(PageFlow flow, StructureNode structure)
{
    private const double Padding = 4;
    private const double Size = 9;

    /// <summary>The least width of a column to be written in by hand.</summary>
    private const double WritingWidth = 64;

    /// <summary>The least width of the answers of a form.</summary>
    private const double FormWidth = 300;

    /// <summary>The least height of a row to be written in by hand.</summary>
    private const double WritingHeight = 34;

    /// <summary>The least height of a row of a form: a question and the room for its answer.</summary>
    private const double FormHeight = 64;

    /// <summary>Writes a table. Its head is repeated on every page.</summary>
    /// <param name="table">The table.</param>
    /// <param name="keep">The height of what must stand on the page of its last rows.</param>
    public void Write(LetterBlock table, double keep)
    {
        if (table.Parts.Count == 0) return;

        var (widths, node) = (Widths(table), structure.Add("Table"));
        var rows = table.Parts.Select(row => new Row(row, widths)).ToList();
        for (var index = 0; index < rows.Count; index++)
        {
            // The head stays with the first row; the last row takes the one before with it.
            var together = rows[index].Height + (index + 1 < rows.Count && (rows[index].IsHead || index + 2 == rows.Count) ? rows[index + 1].Height : 0);
            if (flow.Need(together + (index + 2 >= rows.Count ? keep : 0)) && index > 0 && rows[0].IsHead) WriteRow(null, rows[0], widths);
            WriteRow(node.Add("TR"), rows[index], widths);
        }
    }

    private void WriteRow(StructureNode? node, Row row, double[] widths)
    {
        var (top, x) = (flow.Y, PageFlow.Left);
        for (var column = 0; column < row.Cells.Count; column++)
        {
            flow.Y = top + Padding;
            var cell = node?.Add(row.IsHeader(column) ? "TH" : "TD");
            foreach (var line in row.Cells[column]) flow.WriteLine(cell, line, x + Padding, Size);
            x += widths[column];
        }

        flow.Y = top + row.Height;
        Frame(top, x, widths, row.Cells.Count, row.IsHead ? 1 : 0.5);
    }

    private void Frame(double top, double right, double[] widths, int columns, double width)
    {
        flow.Page.Line(PageFlow.Left, top, right, top, 0.5, 0.45);
        flow.Page.Line(PageFlow.Left, flow.Y, right, flow.Y, width, 0.45);
        var x = PageFlow.Left;
        for (var column = 0; column <= columns; column++)
        {
            flow.Page.Line(x, top, x, flow.Y, 0.5, 0.45);
            if (column < columns) x += widths[column];
        }
    }

    private static double[] Widths(LetterBlock table)
    {
        var columns = table.Parts.Max(row => row.Parts.Count);
        var (narrowest, widest) = (new double[columns], new double[columns]);
        foreach (var row in table.Parts)
        {
            for (var column = 0; column < row.Parts.Count; column++)
            {
                var (narrow, wide) = LineBreaker.Measure(Runs(row.Parts[column]), Size);
                if (IsBlank(row.Parts[column])) narrow = wide = columns == 2 ? FormWidth : WritingWidth;
                narrowest[column] = Math.Max(narrowest[column], narrow + (2 * Padding) + 1);
                widest[column] = Math.Max(widest[column], wide + (2 * Padding) + 1);
            }
        }

        if (narrowest.Sum() > PageFlow.Width) narrowest = [.. narrowest.Select(width => Math.Min(width, PageFlow.Width / columns))];
        var (spare, asked) = (PageFlow.Width - narrowest.Sum(), widest.Zip(narrowest, (wide, narrow) => Math.Max(wide - narrow, 1)).Sum());
        return [.. widest.Zip(narrowest, (wide, narrow) => narrow + (spare * Math.Max(wide - narrow, 1) / asked))];
    }

    private static IReadOnlyList<TextRun> Runs(LetterBlock cell) => cell.Kind is BlockKind.HeaderCell ? [.. cell.Runs.Select(run => run with { Bold = true })] : cell.Runs;

    /// <summary>Whether a cell is there to be written in by hand.</summary>
    private static bool IsBlank(LetterBlock cell) => cell.Kind is BlockKind.Cell && cell.Runs.Count == 0;

    /// <summary>A row with its lines broken.</summary>
    private sealed class Row(LetterBlock block, double[] widths)
    {
        public IReadOnlyList<IReadOnlyList<TextLine>> Cells { get; } = [.. block.Parts.Select((cell, column) => LineBreaker.Break(Runs(cell), Size, widths[column] - (2 * Padding)))];

        public bool IsHead => IsHeader(0);

        public double Height => Math.Max(
            (Cells.Max(lines => Math.Max(1, lines.Count)) * PageFlow.LineHeight(Size)) + (2 * Padding),
            block.Parts.Any(IsBlank) ? (widths.Length == 2 ? FormHeight : WritingHeight) : 0);

        public bool IsHeader(int column) => block.Parts[column].Kind is BlockKind.HeaderCell;
    }
}
