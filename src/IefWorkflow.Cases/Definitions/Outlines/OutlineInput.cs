using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Cases.Definitions.Outlines;

/// <summary>An input of a step, as people read and write it.</summary>
/// <param name="Name">The member of the step's JSON: <c>title</c>.</param>
/// <param name="Label">Its French name.</param>
/// <param name="Help">What to know before filling it; empty for nothing.</param>
/// <param name="Syntax">How the value is to be understood: <c>Literal</c>, <c>JavaScript</c>, <c>Object</c>, <c>Variable</c>; empty for plain JSON, which no expression wraps.</param>
/// <param name="Value">The value as text; a list has one word a line; empty for none.</param>
/// <param name="Options">The words to choose from; none where text is free.</param>
/// <param name="Editor">The control.</param>
/// <param name="IsRequired">Whether publishing demands a value.</param>
public sealed record OutlineInput(
    string Name, string Label, string Help, string Syntax, string Value, IReadOnlyList<string> Options, InputEditor Editor, bool IsRequired)
{
    /// <summary>The syntax of a value that is meant as it is written.</summary>
    public const string Literal = "Literal";

    /// <summary>The syntax of a formula.</summary>
    public const string JavaScript = "JavaScript";

    /// <summary>The syntax of a list or another value in JSON.</summary>
    public const string Json = "Object";

    /// <summary>Whether anything is written there.</summary>
    public bool IsGiven => Value.Length > 0;

    /// <summary>Reads an input of a step.</summary>
    public static OutlineInput Of(InputDescriptor input, JsonNode? given)
    {
        var expression = input.IsWrapped ? (given as JsonObject)?["expression"] as JsonObject : null;
        var value = input.IsWrapped && given is JsonObject ? expression?["value"] : given;
        var editor = EditorOf(input);
        var syntax = input.IsWrapped ? expression?["type"]?.ToString() ?? (editor is InputEditor.List ? Json : Literal) : "";
        if (syntax is not Literal && !(editor is InputEditor.List && syntax is Json)) editor = InputEditor.Text;
        var text = editor is InputEditor.List ? ListOf(value) : TextOf(value);
        if (text is null) (editor, text) = (InputEditor.Text, TextOf(value));
        return new OutlineInput(input.JsonName, input.Details.DisplayName ?? input.Name, input.Details.Description, syntax, text, input.Details.Options, editor, input.Details.IsRequired);
    }

    private static InputEditor EditorOf(InputDescriptor input) => input.Details.UIHint switch
    {
        _ when !input.IsWrapped => InputEditor.Text,
        "dynamic-outcomes" => InputEditor.List,
        "checkbox" => InputEditor.YesNo,
        "multiline" or "json-editor" or "code-editor" => InputEditor.Text,
        _ when input.Details.Options.Length > 0 => InputEditor.Choice,
        _ when input.TypeName == nameof(Boolean) => InputEditor.YesNo,
        _ => InputEditor.Line,
    };

    private static string TextOf(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.GetValueKind() is JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(Readable),
    };

    /// <remarks>The designer keeps a list either as an array or as its text. Null where it is none of words that each fit on a line.</remarks>
    private static string? ListOf(JsonNode? value)
    {
        if (value is null || TextOf(value).Length == 0) return "";
        var words = value as JsonArray ?? ParsedList(TextOf(value));
        return words is not null && words.All(word => word is JsonValue text && text.GetValueKind() is JsonValueKind.String && !text.GetValue<string>().Contains('\n', StringComparison.Ordinal))
            ? string.Join('\n', words.Select(word => word!.GetValue<string>()))
            : null;
    }

    private static JsonArray? ParsedList(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonArray;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
