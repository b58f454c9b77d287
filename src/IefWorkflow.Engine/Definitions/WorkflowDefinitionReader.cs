using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Reads workflow definitions from Elsa 3 JSON.</summary>
/// <remarks>
/// The text is scanned before anything is built from it, so that no text can cost more than its size is worth, and nothing throws: a
/// document that cannot be used is answered with all its faults, up to a hundred.
/// </remarks>
public static class WorkflowDefinitionReader
{
    /// <summary>The size from which a document is refused.</summary>
    public const int LargestBytes = 50_000_000;

    /// <summary>How many objects and arrays may be open at once.</summary>
    public const int DeepestLevel = 256;

    /// <summary>How many values a document may hold; a definition of the largest size, indented, holds fewer.</summary>
    public const int MostValues = 2_000_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document encoded in UTF-8, with or without a byte order mark.</summary>
    public static DefinitionReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length >= LargestBytes) return TooLarge();
        if (utf8.Span.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];

        var faults = new DefinitionFaults();
        DefinitionTextScan.Scan(utf8.Span, faults);
        if (!faults.IsEmpty) return new DefinitionReading.Refused(faults.All) { IsSoundJson = false };

        var node = JsonNode.Parse(utf8.Span, documentOptions: new JsonDocumentOptions { MaxDepth = DeepestLevel });
        return node is JsonObject json
            ? FromJson(json)
            : new DefinitionReading.Refused([new DefinitionFault(DefinitionPath.Document, $"Le document est {DefinitionText.Kind(node?.GetValueKind() ?? JsonValueKind.Null)} et doit être un objet : donnez une définition de workflow.".WithNbsp())]);
    }

    /// <summary>Reads a document.</summary>
    public static DefinitionReading Read(string json)
    {
        if (json.Length >= LargestBytes) return TooLarge();
        try
        {
            return Read(StrictUtf8.GetBytes(json));
        }
        catch (EncoderFallbackException)
        {
            return Unsound("Le texte contient une moitié de caractère (U+D800 à U+DFFF) : remplacez-la par le caractère entier.");
        }
    }

    /// <summary>Builds the view of a document that is sound JSON; takes possession of it.</summary>
    internal static DefinitionReading FromJson(JsonObject json)
    {
        Materialise(json);
        var faults = new DefinitionFaults();
        var definition = DefinitionTreeReader.Read(json, faults);
        return definition is null || !faults.IsEmpty ? new DefinitionReading.Refused(faults.All) : new DefinitionReading.Read(definition);
    }

    /// <remarks>A parsed node builds its members when they are first asked for; done here once, it can be shared between threads.</remarks>
    private static void Materialise(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (_, member) in members) Materialise(member);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items) Materialise(item);
        }
    }

    private static DefinitionReading.Refused TooLarge() => Unsound($"Le document atteint {LargestBytes / 1_000_000} Mo : partagez-le en plusieurs définitions.");

    private static DefinitionReading.Refused Unsound(string message) => new([new DefinitionFault(DefinitionPath.Document, message.WithNbsp())]) { IsSoundJson = false };
}
