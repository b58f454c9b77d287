namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>Breaks text into lines: at spaces and after hyphens, never at non-breaking spaces; a word longer than a line is cut.</summary>
internal static class LineBreaker
{
    /// <summary>The lines of a text.</summary>
    /// <param name="runs">The text.</param>
    /// <param name="size">The size in points.</param>
    /// <param name="width">The width of a line in points.</param>
    public static IReadOnlyList<TextLine> Break(IReadOnlyList<TextRun> runs, double size, double width)
    {
        var (lines, line, used) = (new List<TextLine>(), new List<TextRun>(), 0.0);
        foreach (var chunk in Chunks(runs).SelectMany(chunk => Fit(chunk, size, width)))
        {
            if (used > 0 && used + Measure(chunk, size, trimmed: true) > width + 0.01) EndLine();
            line.AddRange(chunk.Where(piece => piece.Text != "\n"));
            used += Measure(chunk, size, trimmed: false);
            if (chunk[^1].Text == "\n") EndLine();
        }

        if (line.Count > 0) EndLine();
        return lines;

        void EndLine()
        {
            lines.Add(new TextLine(Joined(line)));
            (line, used) = ([], 0);
        }
    }

    /// <summary>The width of the longest part that cannot be broken, and of the whole on one line, in points.</summary>
    public static (double Narrowest, double Widest) Measure(IReadOnlyList<TextRun> runs, double size)
    {
        var chunks = Chunks(runs).ToList();
        return (chunks.Select(chunk => Measure(chunk, size, trimmed: true)).DefaultIfEmpty().Max(), chunks.Sum(chunk => Measure(chunk, size, trimmed: false)));
    }

    /// <summary>The face that a piece is written in.</summary>
    public static TrueTypeFont Face(TextRun piece) => piece.Bold ? TrueTypeFont.Bold : piece.Italic ? TrueTypeFont.Italic : TrueTypeFont.Regular;

    private static IEnumerable<List<TextRun>> Chunks(IReadOnlyList<TextRun> runs)
    {
        var chunk = new List<TextRun>();
        foreach (var run in runs)
        {
            var start = 0;
            for (var at = 0; at < run.Text.Length; at++)
            {
                if (run.Text[at] is not (' ' or '\n') && !IsHyphen(run.Text, at)) continue;
                if (run.Text[at] == '\n')
                {
                    if (at > start) chunk.Add(run with { Text = run.Text[start..at] });
                    chunk.Add(new TextRun("\n"));
                }
                else
                {
                    chunk.Add(run with { Text = run.Text[start..(at + 1)] });
                }

                yield return chunk;
                (chunk, start) = ([], at + 1);
            }

            if (start < run.Text.Length) chunk.Add(run with { Text = run.Text[start..] });
        }

        if (chunk.Count > 0) yield return chunk;
    }

    private static bool IsHyphen(string text, int at) => text[at] == '-' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static List<List<TextRun>> Fit(List<TextRun> chunk, double size, double width)
    {
        if (Measure(chunk, size, trimmed: true) <= width) return [chunk];

        var (parts, part, used) = (new List<List<TextRun>>(), new List<TextRun>(), 0.0);
        foreach (var piece in chunk)
        {
            foreach (var rune in piece.Text.EnumerateRunes())
            {
                var one = piece with { Text = rune.ToString() };
                var wide = FontUse.Measure(Face(piece), one.Text, size);
                if (used > 0 && used + wide > width)
                {
                    parts.Add(Joined(part));
                    (part, used) = ([], 0);
                }

                part.Add(one);
                used += wide;
            }
        }

        parts.Add(Joined(part));
        return parts;
    }

    private static double Measure(List<TextRun> chunk, double size, bool trimmed)
    {
        var width = 0.0;
        for (var index = 0; index < chunk.Count; index++)
        {
            var text = chunk[index].Text == "\n" ? "" : chunk[index].Text;
            width += FontUse.Measure(Face(chunk[index]), trimmed && index == chunk.Count - 1 ? text.TrimEnd(' ') : text, size);
        }

        return width;
    }

    private static List<TextRun> Joined(List<TextRun> pieces)
    {
        var joined = new List<TextRun>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && piece.Text != "\n" && joined[^1].Text != "\n" && joined[^1] with { Text = "" } == piece with { Text = "" }) joined[^1] = piece with { Text = joined[^1].Text + piece.Text };
            else joined.Add(piece);
        }

        return joined;
    }
}
