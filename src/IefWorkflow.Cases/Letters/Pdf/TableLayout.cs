namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>Lays a table out: columns as wide as their text asks, rows that never split over two pages.</summary>
internal sealed class TableLayout(PageFlow flow, StructureNode structure)
{
    private const double Padding = 4;
    private const double Size = 9;

    /// <summary>Writes a table.</summary>
    public void Write(LetterBlock table)
    {
        if (table.Parts.Count == 0) return;

        var (widths, node) = (Widths(table), structure.Add("Table"));
        foreach (var row in table.Parts)
        {
            var cells = row.Parts.Select((cell, column) => LineBreaker.Break(Runs(cell), Size, widths[column] - (2 * Padding))).ToList();
            var height = (cells.Max(lines => Math.Max(1, lines.Count)) * PageFlow.LineHeight(Size)) + (2 * Padding);
            flow.Need(height);
            WriteRow(node.Add("TR"), row, cells, widths, height);
        }
    }

    private void WriteRow(StructureNode node, LetterBlock row, List<IReadOnlyList<TextLine>> cells, double[] widths, double height)
    {
        var (top, x) = (flow.Y, PageFlow.Left);
        for (var column = 0; column < cells.Count; column++)
        {
            flow.Y = top + Padding;
            var cell = node.Add(row.Parts[column].Kind is BlockKind.HeaderCell ? "TH" : "TD");
            foreach (var line in cells[column]) flow.WriteLine(cell, line, x + Padding, Size);
            x += widths[column];
        }

        flow.Y = top + height;
        Frame(top, x, widths, cells.Count, row.Parts[0].Kind is BlockKind.HeaderCell ? 1 : 0.5);
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
                narrowest[column] = Math.Max(narrowest[column], Math.Min(narrow + (2 * Padding) + 1, PageFlow.Width / columns));
                widest[column] = Math.Max(widest[column], wide + (2 * Padding) + 1);
            }
        }

        var (spare, asked) = (PageFlow.Width - narrowest.Sum(), widest.Zip(narrowest, (wide, narrow) => Math.Max(wide - narrow, 1)).Sum());
        return [.. widest.Zip(narrowest, (wide, narrow) => narrow + (spare * Math.Max(wide - narrow, 1) / asked))];
    }

    private static IReadOnlyList<TextRun> Runs(LetterBlock cell) => cell.Kind is BlockKind.HeaderCell ? [.. cell.Runs.Select(run => run with { Bold = true })] : cell.Runs;
}
