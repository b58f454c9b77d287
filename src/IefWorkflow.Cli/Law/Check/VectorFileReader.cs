using System.Globalization;
using System.Text.Json;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>Reads one file of the schema <c>ief-vectors/1</c> and collects every fault on the way.</summary>
internal sealed class VectorFileReader
{
    /// <summary>The schema understood.</summary>
    public const string Schema = "ief-vectors/1";

    private readonly string file;
    private readonly VectorRules rules;
    private readonly List<Vector> vectors = [];
    private readonly List<VectorFault> faults = [];
    private readonly List<VectorFault> warnings = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int unsound;

    private VectorFileReader(string file, VectorRules rules)
    {
        this.file = file;
        this.rules = rules;
    }

    /// <summary>Reads the file of that path.</summary>
    public static VectorFile Read(string path, VectorRules rules) => Read(path, JsonFile.Read(path), rules);

    /// <summary>Reads a text already at hand.</summary>
    /// <param name="file">The name under which faults are reported.</param>
    /// <param name="text">The JSON text.</param>
    /// <param name="rules">The rules that vectors may name.</param>
    public static VectorFile Read(string file, JsonReading text, VectorRules rules)
    {
        var reader = new VectorFileReader(file, rules);
        if (text is JsonReading.Sound sound) reader.ReadRoot(sound.Root);
        if (text is JsonReading.Refused refused) reader.faults.AddRange(refused.Faults.Select(message => new VectorFault(file, null, null, null, message)));
        return new VectorFile(reader.vectors, reader.faults, reader.warnings, reader.unsound);
    }

    private void ReadRoot(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Fault(null, "le document doit être un objet avec un tableau « vectors ».");
            return;
        }

        ReadSchema(root);
        if (!root.TryGetProperty("vectors", out var array) || array.ValueKind != JsonValueKind.Array)
        {
            Fault("vectors", "le tableau des vecteurs manque : ajoutez un champ « vectors » qui soit un tableau.");
            return;
        }

        ReadCount(root, array.GetArrayLength());
        foreach (var (index, element) in array.EnumerateArray().Index()) ReadVector(index, element);
    }

    private void ReadSchema(JsonElement root)
    {
        if (!root.TryGetProperty("schema", out var schema)) Fault("schema", $"le schéma manque : écrivez « {Schema} ».");
        else if (schema.ValueKind != JsonValueKind.String || schema.GetString() != Schema)
        {
            Fault("schema", $"le schéma doit être « {Schema} », reçu {FrenchText.Shown(JsonOutput.WriteOnOneLine(schema))} : corrigez-le ou convertissez le fichier.");
        }
    }

    private void ReadCount(JsonElement root, int actual)
    {
        if (!root.TryGetProperty("count", out var count)) return;
        if (count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var announced) && announced == actual) return;

        var announcedText = FrenchText.Shown(JsonOutput.WriteOnOneLine(count));
        var actualText = actual.ToString(CultureInfo.InvariantCulture);
        warnings.Add(new VectorFault(
            file, null, null, "count", $"avertissement : le fichier annonce {announcedText} vecteurs et en contient {actualText}, est-il complet ?".WithNbsp()));
    }

    private void ReadVector(int index, JsonElement element)
    {
        var reading = VectorReader.Read(file, index, element, rules);
        if (reading.Id is { } id && !ids.Add(id)) reading.Fault("id", "cet identifiant est déjà pris dans le fichier : donnez-en un autre.");

        faults.AddRange(reading.Faults);
        if (reading.Vector is { } vector) vectors.Add(vector);
        else unsound++;
    }

    private void Fault(string? field, string message) => faults.Add(new VectorFault(file, null, null, field, message.WithNbsp()));
}
