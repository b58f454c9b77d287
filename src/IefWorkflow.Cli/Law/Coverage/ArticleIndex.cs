using System.Globalization;
using System.Text.Json;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Law.Coverage;

/// <summary>The paragraphs of <c>docs/law/articles.json</c>, with everything wrong in that file.</summary>
internal sealed class ArticleIndex
{
    /// <summary>The schema understood.</summary>
    public const string Schema = "ief-articles/1";

    private readonly List<CoveredParagraph> paragraphs = [];
    private readonly List<string> faults = [];

    private ArticleIndex()
    {
    }

    /// <summary>The paragraphs, in the order of the file.</summary>
    public IReadOnlyList<CoveredParagraph> Paragraphs => paragraphs;

    /// <summary>What makes the file unusable, each with the path of its place; French sentences.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Reads the index and collects every fault on the way.</summary>
    public static ArticleIndex Of(JsonReading text)
    {
        var index = new ArticleIndex();
        if (text is JsonReading.Refused refused) index.faults.AddRange(refused.Faults);
        if (text is JsonReading.Sound sound) index.ReadRoot(sound.Root);
        foreach (var twice in index.paragraphs.GroupBy(paragraph => paragraph.Citation, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            index.Fault(twice.Key, "ce paragraphe est donné deux fois : gardez-en un seul.");
        }

        return index;
    }

    private void ReadRoot(JsonElement root)
    {
        if (Text(root, "schema") != Schema) Fault("schema", $"le schéma doit être « {Schema} » : corrigez-le.");
        foreach (var (place, article) in Items(root, "articles", ""))
        {
            var code = Required(article, "code", place);
            var number = Required(article, "number", place);
            foreach (var (paragraphPlace, paragraph) in Items(article, "alineas", place + ".")) ReadParagraph(code, number, paragraphPlace, paragraph);
        }
    }

    private void ReadParagraph(string code, string number, string place, JsonElement paragraph)
    {
        var alinea = -1;
        var isNumbered = Field(paragraph, "n") is { ValueKind: JsonValueKind.Number } n && n.TryGetInt32(out alinea) && alinea >= 0;
        if (!isNumbered) Fault($"{place}.n", "donnez le numéro du paragraphe, à partir de 1, ou 0 pour l'article entier.");

        var rules = new List<string>();
        foreach (var (rulePlace, rule) in Items(paragraph, "rules", place + "."))
        {
            if (rule is { ValueKind: JsonValueKind.String } && rule.GetString() is { Length: > 0 } id) rules.Add(id);
            else Fault(rulePlace, "donnez l'identifiant d'une règle entre guillemets.");
        }

        paragraphs.Add(new CoveredParagraph(code, number, alinea, Required(paragraph, "subject", place), rules));
    }

    private List<(string Place, JsonElement Item)> Items(JsonElement parent, string field, string prefix)
    {
        if (Field(parent, field) is { ValueKind: JsonValueKind.Array } array)
        {
            return [.. array.EnumerateArray().Select((item, index) => (string.Create(CultureInfo.InvariantCulture, $"{prefix}{field}[{index}]"), item))];
        }

        Fault(prefix + field, "il faut un tableau : ajoutez-le.");
        return [];
    }

    private string Required(JsonElement parent, string field, string place)
    {
        if (Text(parent, field) is { Length: > 0 } text) return text;

        Fault($"{place}.{field}", "il faut un texte non vide : ajoutez-le.");
        return "";
    }

    private static string? Text(JsonElement parent, string field) => Field(parent, field) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement? Field(JsonElement parent, string field) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(field, out var value) ? value : null;

    private void Fault(string place, string message) => faults.Add($"{FrenchText.Shown(place)}: {message.WithNbsp()}");
}
