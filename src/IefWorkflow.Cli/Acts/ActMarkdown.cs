using System.Globalization;
using System.Text;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cli.Acts;

/// <summary>Writes the catalogue of acts as the section of <c>docs/scenarios.md</c>.</summary>
internal static class ActMarkdown
{
    /// <summary>Writes it: a heading per act, then what it is and a table of its fields.</summary>
    public static string Write(IReadOnlyList<ActDescription> acts)
    {
        var text = new StringBuilder();
        foreach (var act in acts) Append(text, act);
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, ActDescription act)
    {
        text.Append(CultureInfo.InvariantCulture, $"### `{act.Name}`\n\n{act.Label}{(act.Article is { } article ? $" ({article})" : "")}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"By: {Codes(act.Roles.Where(role => role is not Role.System).Cast<Enum>())}. ");
        text.Append(act.On.Count == 0 ? "Opens a file." : $"On: {Codes(act.On.Cast<Enum>())}.");
        text.Append(act.AnswersTask ? " Answers the task of its name.\n\n" : " Needs no task.\n\n");
        var rows = FieldRow.Of(act.Fields).ToList();
        if (rows.Count == 0)
        {
            text.Append("No field.\n\n");
            return;
        }

        text.Append("| Field | What | Value | |\n|---|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{row.Name}` | {Cell(row.Label)}{(row.Help.Length > 0 ? $". {Cell(row.Help)}" : "")} | {row.Type} | {(row.IsRequired ? "required" : "")} |\n");
        }

        text.Append('\n');
    }

    private static string Codes(IEnumerable<Enum> values) => string.Join(", ", values.Select(value => $"`{value.Code()}`"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
