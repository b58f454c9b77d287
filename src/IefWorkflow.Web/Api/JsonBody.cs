using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Api;

/// <summary>Reads the JSON object that a request carries, and says in French what is wrong with it.</summary>
internal static class JsonBody
{
    private const int MaximumDepth = 16;
    private const int MaximumValues = 5_000;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaximumDepth, AllowDuplicateProperties = false };

    /// <summary>The object, or a refusal.</summary>
    public static async Task<(JsonObject? Data, IResult? Refused)> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType()) return (null, Problems.OfStatus(StatusCodes.Status415UnsupportedMediaType));

        try
        {
            if (await JsonNode.ParseAsync(context.Request.Body, documentOptions: Strict, cancellationToken: context.RequestAborted) is not JsonObject data) return (null, Problems.BadInput("Le corps de la requête doit être un objet JSON."));

            var left = MaximumValues;
            return Fault(data, ref left) is { } fault ? (null, Problems.BadInput(fault)) : (data, null);
        }
        catch (JsonException failure)
        {
            var line = failure.LineNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $" (ligne {number + 1})") : "";
            return (null, Problems.BadInput($"Le corps de la requête n'est pas un JSON valable{line}\u00A0: corrigez-le, sans nom répété et avec au plus {MaximumDepth} niveaux."));
        }
    }

    /// <summary>The text of a required member, or null.</summary>
    public static string? Text(this JsonObject data, string name) => data[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    /// <remarks>A text may hold half of a pair of code units, or a zero: neither can be stored.</remarks>
    private static string? Fault(JsonNode? node, ref int left)
    {
        if (--left < 0) return $"Le corps de la requête compte plus de {MaximumValues} valeurs\u00A0: envoyez-en moins.";

        switch (node)
        {
            case JsonObject part:
                foreach (var (name, value) in part)
                {
                    if (Unreadable(name) is { } badName) return badName;
                    if (Fault(value, ref left) is { } fault) return fault;
                }

                return null;
            case JsonArray list:
                foreach (var item in list)
                {
                    if (Fault(item, ref left) is { } fault) return fault;
                }

                return null;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String:
                return TextOf(value) is { } text ? Unreadable(text) : "Un texte du corps de la requête n'est pas de l'Unicode valable\u00A0: corrigez-le.";
            default:
                return null;
        }
    }

    private static string? TextOf(JsonValue value)
    {
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Unreadable(string text) => text.Contains('\0', StringComparison.Ordinal) ? "Un texte du corps de la requête contient un caractère nul\u00A0: retirez-le." : null;
}
