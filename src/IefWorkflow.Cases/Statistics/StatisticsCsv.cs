using System.Globalization;
using System.Text;

namespace IefWorkflow.Cases.Statistics;

/// <summary>Statistics as CSV: exactly the figures shown, hidden ones included as hidden.</summary>
public static class StatisticsCsv
{
    /// <summary>What stands for a hidden figure.</summary>
    public const string Hidden = "secret";

    /// <summary>The file: one line for each figure, semicolons between, UTF-8 with a mark so that spreadsheets read the accents.</summary>
    public static byte[] Write(StatisticsReport report)
    {
        var text = new StringBuilder("annee_scolaire;departement;tableau;ligne;colonne;valeur\r\n");
        var place = report.Departement?.Code ?? "academie";
        foreach (var table in report.Tables)
        {
            foreach (var (name, cells) in table.Rows)
            {
                for (var column = 0; column < cells.Count; column++)
                {
                    text.AppendJoin(';', new[] { report.Year.ToString(), place, table.Code, name, table.Columns[column], Figure(cells[column]) }.Select(Quoted)).Append("\r\n");
                }
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Figure(Cell cell) => cell.IsMasked ? Hidden : cell.Value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(";\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
