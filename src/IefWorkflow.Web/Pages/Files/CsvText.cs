using System.Text;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>Tables as spreadsheets read them in France: semicolons, quotes where needed, UTF-8 with its mark.</summary>
internal static class CsvText
{
    private static readonly char[] Special = [';', '"', '\n', '\r'];
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t'];

    /// <summary>The bytes of a table, its first line being the heads.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines) text.AppendJoin(';', line.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <remarks>A spreadsheet would compute what begins like a formula: an apostrophe keeps it a text.</remarks>
    private static string Cell(string value)
    {
        if (value.Length > 0 && Formula.Contains(value[0])) value = "'" + value;
        return value.IndexOfAny(Special) < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
