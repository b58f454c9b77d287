using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Definitions.Outlines;
using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>Writes an input of a step the way its designer would.</summary>
internal static class InputWriter
{
    private const int Longest = 20_000;
    private static readonly JsonDocumentOptions OnceEach = new() { AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it; what is given as it stands is left untouched.</summary>
    /// <returns>What is wrong with it, in French; null when it is written.</returns>
    public static string? Write(JsonObject step, InputDescriptor input, InputEdit edit)
    {
        var before = OutlineInput.Of(input, step[input.JsonName]);
        var syntax = before.Syntax.Length == 0 ? "" : edit.Syntax.Length > 0 ? edit.Syntax : before.Syntax;
        var value = edit.Value.ReplaceLineEndings("\n").Trim('\n');
        if (syntax == before.Syntax && value == before.Value) return null;
        if (value.Length > Longest) return string.Create(CultureInfo.InvariantCulture, $"Ce texte est trop long\u00A0: {Longest} caractères au plus.");
        if (value.Trim().Length == 0)
        {
            step.Remove(input.JsonName);
            return null;
        }

        if (syntax != before.Syntax && syntax is not (OutlineInput.Literal or OutlineInput.JavaScript or OutlineInput.Json)) return $"La syntaxe «\u00A0{syntax}\u00A0» ne peut pas être choisie ici\u00A0: prenez «\u00A0valeur\u00A0» ou «\u00A0formule\u00A0».";

        var (node, fault) = syntax switch
        {
            "" => Parse(value),
            OutlineInput.Literal => Literal(value, input, before),
            OutlineInput.Json => Json(value, input, before, step[input.JsonName]),
            OutlineInput.JavaScript => (JsonValue.Create(value), null),
            _ => OfSameKind(value, step[input.JsonName]),
        };
        if (fault is not null) return fault;

        if (syntax.Length == 0) step[input.JsonName] = node;
        else Wrap(step, input, syntax, node);
        return null;
    }

    private static void Wrap(JsonObject step, InputDescriptor input, string syntax, JsonNode? value)
    {
        if (step[input.JsonName] is not JsonObject wrapped || wrapped["expression"] is not JsonObject expression)
        {
            step[input.JsonName] = new JsonObject { ["typeName"] = input.TypeName, ["expression"] = new JsonObject { ["type"] = syntax, ["value"] = value } };
            return;
        }

        expression["type"] = syntax;
        expression["value"] = value;
    }

    private static (JsonNode? Node, string? Fault) Literal(string value, InputDescriptor input, OutlineInput before)
    {
        if (input.Details.Options.Length > 0 && !input.Details.Options.Contains(value) && value != before.Value)
        {
            return (null, $"«\u00A0{value}\u00A0» n'est pas proposé\u00A0: choisissez parmi {string.Join(", ", input.Details.Options)}.");
        }

        return input.TypeName switch
        {
            nameof(Boolean) => bool.TryParse(value, out var flag) ? (JsonValue.Create(flag), null) : (null, "Répondez par oui ou par non."),
            nameof(Int32) or nameof(Int64) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? (JsonValue.Create(number), null)
                : (null, $"«\u00A0{value}\u00A0» n'est pas un nombre entier\u00A0: écrivez-le en chiffres."),
            nameof(Decimal) or nameof(Double) or nameof(Single) => decimal.TryParse(value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? (JsonValue.Create(number), null)
                : (null, $"«\u00A0{value}\u00A0» n'est pas un nombre\u00A0: écrivez-le en chiffres."),
            _ => (JsonValue.Create(value), null),
        };
    }

    /// <remarks>The designer keeps lists and other values either as they are or as their text: the kind that was there stays.</remarks>
    private static (JsonNode? Node, string? Fault) Json(string value, InputDescriptor input, OutlineInput before, JsonNode? was)
    {
        var (node, fault) = before.Editor is InputEditor.List || (input.Details.UIHint == "dynamic-outcomes" && !value.TrimStart().StartsWith('['))
            ? (ListOf(value), null)
            : Parse(value);
        if (fault is not null) return (null, fault);

        var isPlain = (was as JsonObject)?["expression"]?["value"] is JsonArray or JsonObject;
        return (isPlain ? node : JsonValue.Create(node!.ToJsonString(Readable)), null);
    }

    private static JsonArray ListOf(string value) =>
        new([.. value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => (JsonNode?)JsonValue.Create(word))]);

    private static (JsonNode? Node, string? Fault) OfSameKind(string value, JsonNode? was) =>
        (was as JsonObject)?["expression"]?["value"] is JsonArray or JsonObject ? Parse(value) : (JsonValue.Create(value), null);

    private static (JsonNode? Node, string? Fault) Parse(string value)
    {
        try
        {
            return JsonNode.Parse(value, documentOptions: OnceEach) is { } node ? (node, null) : (null, "«\u00A0null\u00A0» n'est pas une valeur\u00A0: videz le champ pour la retirer.");
        }
        catch (JsonException reason)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"Ce texte n'est pas du JSON bien écrit (ligne {reason.LineNumber + 1})\u00A0: vérifiez guillemets, virgules, crochets et noms donnés deux fois."));
        }
    }
}
