using System.Globalization;
using System.Text;
using System.Text.Json;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Json;

/// <summary>Finds what makes a JSON text unusable, with the line and the column.</summary>
/// <remarks>
/// Beyond the grammar it refuses what parsers let through in silence: a name given twice in one object (which of the two values was
/// meant?), text that is not Unicode, and nesting that only an attack needs.
/// </remarks>
internal static class JsonTextScan
{
    /// <summary>How many objects and arrays may be open at once.</summary>
    public const int DeepestLevel = 64;

    private const int MostFaults = 100;

    /// <summary>Every fault of the text, up to a hundred; a fault of grammar or depth ends the scan.</summary>
    public static IReadOnlyList<string> FaultsOf(ReadOnlySpan<byte> text)
    {
        if (text.Trim(" \t\r\n"u8).IsEmpty) return ["le fichier est vide : il doit contenir un objet JSON.".WithNbsp()];

        var faults = new List<string>();
        var names = new Stack<HashSet<string>>();
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 2 * DeepestLevel });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= DeepestLevel)
                {
                    faults.Add($"{At(text, reader.TokenStartIndex)}, plus de {DeepestLevel} niveaux imbriqués : simplifiez le document.".WithNbsp());
                    return faults;
                }

                if (FaultOfToken(ref reader, names) is { } fault) faults.Add($"{At(text, reader.TokenStartIndex)}, {fault}");
                if (faults.Count == MostFaults) return [.. faults, "trop de fautes, la suite n'est pas lue : corrigez d'abord celles-ci.".WithNbsp()];
            }
        }
        catch (JsonException broken)
        {
            faults.Add($"JSON invalide, {At(text, Offset(text, broken))} : corrigez la syntaxe à cet endroit.".WithNbsp());
        }

        return faults;
    }

    private static string? FaultOfToken(ref Utf8JsonReader reader, Stack<HashSet<string>> names)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                names.Push(new HashSet<string>(StringComparer.Ordinal));
                return null;
            case JsonTokenType.EndObject:
                names.Pop();
                return null;
            case JsonTokenType.PropertyName:
                if (TextOf(ref reader) is not { } name) return NotUnicode;
                return names.Peek().Add(name) ? null : $"le champ {FrenchText.Quoted(name)} est donné deux fois dans le même objet : gardez-en un seul.".WithNbsp();
            case JsonTokenType.String:
                return TextOf(ref reader) is null ? NotUnicode : null;
            default:
                return null;
        }
    }

    private static string NotUnicode => "le texte n'est pas de l'Unicode valide : enregistrez le fichier en UTF-8.".WithNbsp();

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static long Offset(ReadOnlySpan<byte> text, JsonException broken)
    {
        var lineStart = 0;
        for (var line = broken.LineNumber ?? 0; line > 0; line--) lineStart += text[lineStart..].IndexOf((byte)'\n') + 1;
        return Math.Min(lineStart + (broken.BytePositionInLine ?? 0), text.Length);
    }

    private static string At(ReadOnlySpan<byte> text, long offset)
    {
        var before = text[..(int)offset];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"ligne {line}, colonne {column}");
    }
}
