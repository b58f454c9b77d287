namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>Turns an offset in a source text into a line and a column, both counted from 1.</summary>
internal sealed class SourceLines
{
    private readonly int[] starts;

    public SourceLines(string source)
    {
        var found = new List<int> { 0 };
        for (var i = 0; i < source.Length; i++)
        {
            var isReturnBeforeFeed = source[i] == '\r' && i + 1 < source.Length && source[i + 1] == '\n';
            if (IsLineEnd(source[i]) && !isReturnBeforeFeed) found.Add(i + 1);
        }

        starts = [.. found];
    }

    public static bool IsLineEnd(char letter) => letter is '\n' or '\r' or '\u2028' or '\u2029';

    public (int Line, int Column) Of(int offset)
    {
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - starts[line] + 1);
    }
}
