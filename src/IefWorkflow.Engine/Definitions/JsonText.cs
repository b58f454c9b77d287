using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Writes JSON so that people can read it: letters as they are, numbers as they were written.</summary>
/// <remarks>
/// The framework's writer has no encoder that leaves non-breaking spaces and characters beyond the first plane alone, and definitions in
/// French are full of the former.
/// </remarks>
internal sealed class JsonText
{
    private readonly StringBuilder text = new();
    private readonly Func<JsonObject, IEnumerable<KeyValuePair<string, JsonNode?>>>? order;
    private readonly bool isIndented;

    private JsonText(bool isIndented, Func<JsonObject, IEnumerable<KeyValuePair<string, JsonNode?>>>? order) => (this.isIndented, this.order) = (isIndented, order);

    /// <summary>On one line, without spaces.</summary>
    public static string Compact(JsonNode? node) => new JsonText(isIndented: false, order: null).Write(node);

    /// <summary>Indented by two spaces, lines ended by a line feed, the members of each object in the order asked.</summary>
    public static string Indented(JsonNode? node, Func<JsonObject, IEnumerable<KeyValuePair<string, JsonNode?>>> order) => new JsonText(isIndented: true, order).Write(node) + "\n";

    private string Write(JsonNode? node)
    {
        Append(node, 0);
        return text.ToString();
    }

    private void Append(JsonNode? node, int level)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendAll('{', '}', order?.Invoke(members) ?? members, level, (member, inner) =>
                {
                    AppendString(member.Key);
                    text.Append(isIndented ? ": " : ":");
                    Append(member.Value, inner);
                });
                break;
            case JsonArray items:
                AppendAll('[', ']', items, level, Append);
                break;
            default:
                if (node.GetValueKind() is JsonValueKind.String) AppendString(node.GetValue<string>());
                else text.Append(node.ToJsonString());
                break;
        }
    }

    private void AppendAll<T>(char open, char close, IEnumerable<T> items, int level, Action<T, int> append)
    {
        text.Append(open);
        var isEmpty = true;
        foreach (var item in items)
        {
            if (!isEmpty) text.Append(',');
            isEmpty = false;
            BreakLine(level + 1);
            append(item, level + 1);
        }

        if (!isEmpty) BreakLine(level);
        text.Append(close);
    }

    private void BreakLine(int level)
    {
        if (isIndented) text.Append('\n').Append(' ', 2 * level);
    }

    private void AppendString(string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            switch (letter)
            {
                case '"' or '\\':
                    text.Append('\\').Append(letter);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
                    break;
                default:
                    text.Append(letter);
                    break;
            }
        }

        text.Append('"');
    }
}
