using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Letters.Text;

/// <summary>The data of a letter as templates read them: texts, lists, yes and no. Days and times are in words.</summary>
internal sealed partial class LetterData
{
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["motifs_droit"] = "motif_droit",
        ["droit"] = "motif_droit",
        ["motifs_fait"] = "motif_fait",
        ["fait"] = "motif_fait",
        ["le"] = "date_entretien",
        ["constat"] = "delai_passe",
    };

    /// <summary>Keys whose text goes on a sentence of the letter: it begins in lower case and does not end it.</summary>
    private static readonly string[] Clauses = ["motif_droit", "motif_fait", "raison"];

    /// <summary>Keys whose text is a list, one item a line.</summary>
    private static readonly string[] Lines = ["membres", "lacunes"];

    /// <summary>Reads the data that acts and steps left with a letter. Names may be written with hyphens or underscores.</summary>
    public LetterData(JsonObject fields)
    {
        foreach (var (key, value) in fields)
        {
            var name = key.Replace('-', '_');
            if (value is JsonObject address) Flatten(name, address);
            else if (Read(value) is { } known) Values[Synonyms.GetValueOrDefault(name, name)] = Lines.Contains(name) && known is string text ? Split(text) : known;
        }

        if (Values.GetValueOrDefault("recours") is List<object> appeals) Values["recours"] = appeals.ConvertAll(appeal => appeal is string number ? new Dictionary<string, object> { ["numero"] = number } : appeal);
        foreach (var clause in Clauses) if (Text(clause) is { } reason) Values[clause] = Clause(reason);
        if (!Values.ContainsKey("motif_libelle") && Text("motif") is { } ground) Values["motif_libelle"] = ground;
    }

    /// <summary>The values by name.</summary>
    public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>A text; null when there is none.</summary>
    public string? Text(string name) => Values.GetValueOrDefault(name) is string { Length: > 0 } text ? text : null;

    /// <summary>Gives a value where there is none.</summary>
    public void Default(string name, string? value)
    {
        if (Text(name) is null && !string.IsNullOrWhiteSpace(value)) Values[name] = value;
    }

    private void Flatten(string name, JsonObject address)
    {
        foreach (var (key, value) in address)
        {
            if (Read(value) is { } known) Values[key == "nom" ? name : $"{key}_{name}"] = known;
        }
    }

    /// <summary>A reason as the rest of a sentence, however it was typed: its first word keeps its capital only where it is a name.</summary>
    private static string Clause(string reason)
    {
        var clause = reason.Trim().TrimEnd('.', ';', ' ', '\u00A0');
        return FirstWord().IsMatch(clause) ? char.ToLower(clause[0], CultureInfo.InvariantCulture) + clause[1..] : clause.Length == 0 ? reason : clause;
    }

    private static List<object> Split(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static object? Read(JsonNode? node) => node switch
    {
        JsonArray array => array.Select(Read).OfType<object>().ToList(),
        JsonObject item => item.Select(pair => (Name: pair.Key.Replace('-', '_'), Value: Read(pair.Value))).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value!),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => InWords(value.GetValue<string>()),
            _ => value.ToString(),
        },
        _ => null,
    };

    private static string InWords(string text)
    {
        if (text.Length == 10 && IsoDay.Read(text) is { } day) return FrenchDate.Plain(day);
        return Clock().Match(text) is { Success: true } time ? time.Groups[2].Value == "00" ? $"{int.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture)}\u00A0h" : $"{int.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture)}\u00A0h\u00A0{time.Groups[2].Value}" : text;
    }

    [GeneratedRegex("^(?:L['’]|D['’]|N['’]|C['’]|Qu['’]|S['’]|(?:Les?|La|Une?|Des|Du|De|Ils?|Elles?|On|Ce|Cet|Cette|Ces|Aucune?|Votre|Vos|Son|Sa|Ses|Leurs?|Aux?|En|À|Dans|Si|Par|Pour|Ni|Ainsi|Compte|Malgré|Toutefois|Plusieurs|Certaines?|Seule?s?)(?=\\s))", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord();

    [GeneratedRegex("^([0-2][0-9]):([0-5][0-9])$")]
    private static partial Regex Clock();
}
