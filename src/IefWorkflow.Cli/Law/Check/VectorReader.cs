using System.Globalization;
using System.Text.Json;
using IefWorkflow.Cli.Text;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>Reads one element of the array <c>vectors</c> and collects every fault on the way.</summary>
internal sealed class VectorReader
{
    private readonly string file;
    private readonly string place;
    private readonly JsonElement element;
    private readonly List<VectorFault> faults = [];
    private string? ruleName;
    private VectorRule? rule;
    private LegalReadings? readings;
    private JsonElement input;
    private JsonElement expected;

    private VectorReader(string file, int index, JsonElement element)
    {
        this.file = file;
        this.element = element;
        place = string.Create(CultureInfo.InvariantCulture, $"vectors[{index}]");
    }

    /// <summary>The identifier, or null when it is missing.</summary>
    public string? Id { get; private set; }

    /// <summary>What is wrong with this vector.</summary>
    public IReadOnlyList<VectorFault> Faults => faults;

    /// <summary>The vector, or null when it has a fault.</summary>
    public Vector? Vector => faults.Count > 0 ? null : new Vector(file, Id!, rule!, readings!, input, expected);

    /// <summary>Reads the element at that place of the array.</summary>
    public static VectorReader Read(string file, int index, JsonElement element, VectorRules rules)
    {
        var reader = new VectorReader(file, index, element);
        if (element.ValueKind == JsonValueKind.Object) reader.ReadFields(rules);
        else reader.Fault(null, "un vecteur doit être un objet : remplacez cet élément.");
        return reader;
    }

    /// <summary>Adds a fault of this vector.</summary>
    public void Fault(string? field, string message) => faults.Add(new VectorFault(file, Id ?? place, ruleName, field, message.WithNbsp()));

    private void ReadFields(VectorRules rules)
    {
        Id = TextOf("id");
        ruleName = TextOf("rule");
        if (Id is null) Fault("id", "l'identifiant manque : donnez un texte non vide, unique dans le fichier.");

        ReadRule(rules);
        ReadProfile();
        input = ObjectOf("input", "les données d'entrée manquent");
        expected = ObjectOf("expected", "le résultat attendu manque");
        if (expected.ValueKind == JsonValueKind.Object && !expected.EnumerateObject().Any()) Fault("expected", "aucun champ n'est attendu : nommez-en au moins un.");
    }

    private void ReadRule(VectorRules rules)
    {
        if (ruleName is null)
        {
            Fault("rule", "la règle manque : donnez son identifiant.");
            return;
        }

        rule = rules.Find(ruleName);
        if (rule is not null) return;

        var advice = rules.NearestTo(ruleName) is { } nearest ? $"vouliez-vous dire {FrenchText.Quoted(nearest)} ?" : "la commande « ief law coverage » donne la liste des règles.";
        Fault("rule", $"règle inconnue {FrenchText.Quoted(ruleName)} : {advice}");
    }

    private void ReadProfile()
    {
        var known = string.Join(", ", VectorProfiles.Names);
        if (TextOf("profile") is not { } profile) Fault("profile", $"le profil manque : donnez l'un de {known}.");
        else if (!VectorProfiles.TryGet(profile, out readings)) Fault("profile", $"profil inconnu {FrenchText.Quoted(profile)} : donnez l'un de {known}.");
    }

    private string? TextOf(string field)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.String) return null;
        var text = value.GetString();
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private JsonElement ObjectOf(string field, string whenMissing)
    {
        if (element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Object) return value;

        Fault(field, $"{whenMissing} : ajoutez un champ {FrenchText.Quoted(field)} qui soit un objet.");
        return default;
    }
}
