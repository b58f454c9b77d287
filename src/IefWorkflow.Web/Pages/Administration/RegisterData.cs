using System.Text.Json.Nodes;
using IefWorkflow.Cases.Journal;

namespace IefWorkflow.Web.Pages.Administration;

/// <summary>The data of an entry of the register, as people read them.</summary>
internal static class RegisterData
{
    /// <summary>« du : 2026-12-24 ; motif : pont ».</summary>
    public static string Of(JournalEntry entry) => JsonNode.Parse(entry.Data) is JsonObject data
        ? string.Join(" ; ", data.Where(member => member.Value is not null).Select(member => $"{member.Key}\u00A0: {Text(member.Value!)}"))
        : "";

    private static string Text(JsonNode value) => value is JsonArray list ? string.Join(", ", list.Select(item => item?.ToString())) : value.ToString();
}
