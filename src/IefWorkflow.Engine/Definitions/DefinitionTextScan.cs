using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Finds what makes a text unusable as a definition, before anything is built from it.</summary>
/// <remarks>
/// Beyond the grammar it refuses what parsers let through in silence or meet with an exception later: a name given twice in one object
/// (which of the two values was meant?), text that is not Unicode, and the sizes and depths that only an attack needs.
/// </remarks>
internal ref struct DefinitionTextScan
{
    private readonly ReadOnlySpan<byte> text;
    private readonly DefinitionFaults faults;
    private readonly Stack<Level> levels = new();
    private int values;

    private DefinitionTextScan(ReadOnlySpan<byte> text, DefinitionFaults faults)
    {
        this.text = text;
        this.faults = faults;
    }

    /// <summary>Reports every fault of the text; a fault of grammar, size or depth ends the scan.</summary>
    public static void Scan(ReadOnlySpan<byte> text, DefinitionFaults faults) => new DefinitionTextScan(text, faults).Run();

    private void Run()
    {
        if (text.Trim(" \t\r\n"u8).IsEmpty)
        {
            faults.Add(DefinitionPath.Document, "Le document est vide : donnez une définition de workflow au format JSON.");
            return;
        }

        if (!Utf8.IsValid(text))
        {
            faults.Add(DefinitionPath.Document, $"{At(FirstInvalid())}, le texte n'est pas de l'UTF-8 : enregistrez le document dans cet encodage.");
            return;
        }

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = WorkflowDefinitionReader.DeepestLevel + 1 });
        try
        {
            while (!faults.IsFull && reader.Read() && MayGoOn(ref reader))
            {
            }
        }
        catch (JsonException broken)
        {
            faults.Add(CurrentPath(), $"{At(Offset(broken))}, le JSON est invalide : corrigez la syntaxe à cet endroit.");
        }
    }

    private bool MayGoOn(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                NameMember(ref reader);
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.Pop();
                return true;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= WorkflowDefinitionReader.DeepestLevel:
                faults.Add(DefinitionPath.Document, $"{At(reader.TokenStartIndex)}, plus de {WorkflowDefinitionReader.DeepestLevel} niveaux sont imbriqués : simplifiez le document.");
                return false;
            default:
                return MayCount(ref reader);
        }
    }

    private bool MayCount(ref Utf8JsonReader reader)
    {
        if (levels.TryPeek(out var level) && level.Names is null) level.Index++;
        if (++values > WorkflowDefinitionReader.MostValues)
        {
            faults.Add(DefinitionPath.Document, $"Le document compte plus de {WorkflowDefinitionReader.MostValues} valeurs : partagez-le en plusieurs définitions.");
            return false;
        }

        if (reader.TokenType is JsonTokenType.StartObject) levels.Push(new Level([]));
        else if (reader.TokenType is JsonTokenType.StartArray) levels.Push(new Level(null));
        else if (reader.TokenType is JsonTokenType.String && reader.ValueIsEscaped && TextOf(ref reader) is null) AddNotUnicode(reader.TokenStartIndex);
        return true;
    }

    private void NameMember(ref Utf8JsonReader reader)
    {
        var level = levels.Peek();
        level.Member = TextOf(ref reader) ?? "\uFFFD";
        if (level.Member == "\uFFFD" && reader.ValueIsEscaped && TextOf(ref reader) is null)
        {
            AddNotUnicode(reader.TokenStartIndex);
        }
        else if (!level.Names!.Add(level.Member))
        {
            faults.Add(CurrentPath(), $"{At(reader.TokenStartIndex)}, le membre {DefinitionText.Quoted(level.Member)} est donné deux fois dans le même objet : gardez-en un seul.");
        }
    }

    private void AddNotUnicode(long offset) =>
        faults.Add(CurrentPath(), $"{At(offset)}, le texte contient une moitié de caractère (\\uD800 à \\uDFFF) : remplacez-la par le caractère entier.");

    private string CurrentPath()
    {
        var path = DefinitionPath.Document;
        foreach (var level in levels.Reverse())
        {
            if (level.Names is null) path = DefinitionPath.Item(path, Math.Max(level.Index, 0));
            else if (level.Member is { } member) path = DefinitionPath.Member(path, member);
        }

        return path;
    }

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

    private int FirstInvalid()
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(text[position..], out _, out var length) is OperationStatus.Done) position += length;
        return position;
    }

    private long Offset(JsonException broken)
    {
        var lineStart = 0;
        for (var line = broken.LineNumber ?? 0; line > 0; line--) lineStart += text[lineStart..].IndexOf((byte)'\n') + 1;
        return Math.Min(lineStart + (broken.BytePositionInLine ?? 0), text.Length);
    }

    private string At(long offset)
    {
        var before = text[..(int)offset];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"Ligne {line}, colonne {column}");
    }

    /// <summary>An object or an array that is open: the names seen in the object, the index reached in the array.</summary>
    private sealed class Level(HashSet<string>? names)
    {
        public HashSet<string>? Names { get; } = names;

        public string? Member { get; set; }

        public int Index { get; set; } = -1;
    }
}
