using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>An object of a scenario file, read member by member. Every fault is kept, and a member that nobody reads is one.</summary>
internal sealed class JsonPart
{
    private readonly JsonElement element;
    private readonly List<ScenarioFault> faults;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public JsonPart(JsonElement element, string path, List<ScenarioFault> faults)
    {
        (this.element, Path, this.faults) = (element, path, faults);
        if (element.ValueKind is not JsonValueKind.Object) faults.Add(new ScenarioFault(path, "doit être un objet, entre accolades."));
    }

    public string Path { get; }

    /// <summary>The names of the members.</summary>
    public IEnumerable<string> Names => element.ValueKind is JsonValueKind.Object ? element.EnumerateObject().Select(member => member.Name) : [];

    /// <summary>Whether a member is given, be it as null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Whether a member is given as null.</summary>
    public bool IsNull(string name) => Find(name) is { ValueKind: JsonValueKind.Null };

    public string? Text(string name) => Value(name, value => value.ValueKind is JsonValueKind.String ? value.GetString() : null, "doit être un texte, entre guillemets.");

    public string RequiredText(string name)
    {
        if (Text(name) is { Length: > 0 } text) return text;
        if (!Has(name)) Fault(name, "manque.");
        else if (Find(name) is { ValueKind: JsonValueKind.String }) Fault(name, "est vide.");
        return "";
    }

    public bool? Flag(string name) => Value<bool?>(name, value => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null, "doit être true ou false.");

    public int? Number(string name) => Value<int?>(name, value => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null, "doit être un nombre entier.");

    public DateOnly? Day(string name) => Value<DateOnly?>(
        name, value => Parsed(value, IsoDay.Read), "doit être une date qui existe, écrite AAAA-MM-JJ.");

    public DateOnly RequiredDay(string name)
    {
        if (Day(name) is { } day) return day;
        if (!Has(name)) Fault(name, "manque\u00A0: écrivez une date AAAA-MM-JJ.");
        return DateOnly.MinValue;
    }

    public TimeOnly? Time(string name) => Value<TimeOnly?>(
        name, value => Parsed(value, text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (TimeOnly?)null), "doit être une heure, écrite HH:MM.");

    public Departement? Departement(string name) => Value<Departement?>(
        name, value => Parsed(value, text => Law.Calendar.Departement.TryParse(text, out var departement) ? departement : (Departement?)null), "n'est pas un code de département.");

    /// <summary>A member that is one of the French words of an enumeration.</summary>
    public T? Code<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } code) return null;
        if (FrenchCodes.Parse(typeof(T), code) is T value) return value;

        Fault(name, $"vaut « {code} », attendu\u00A0: {string.Join(", ", FrenchCodes.Of(typeof(T)).Select(member => member.Code))}.");
        return null;
    }

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind is JsonValueKind.String) return [value.GetString()!];
        if (value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String)) return [.. value.EnumerateArray().Select(item => item.GetString()!)];

        Fault(name, "doit être un texte ou une liste de textes.");
        return [];
    }

    /// <summary>A list of objects; a single object is a list of one.</summary>
    public IReadOnlyList<JsonPart> Parts(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind is JsonValueKind.Object) return [new JsonPart(value, $"{Path}.{name}", faults)];
        if (value.ValueKind is JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select((item, index) => new JsonPart(item, string.Create(CultureInfo.InvariantCulture, $"{Path}.{name}[{index}]"), faults))];
        }

        Fault(name, "doit être un objet ou une liste d'objets.");
        return [];
    }

    public JsonPart? Part(string name) => Find(name) is { } value ? new JsonPart(value, $"{Path}.{name}", faults) : null;

    /// <summary>A member as it stands.</summary>
    public JsonElement? Raw(string name) => Find(name);

    public JsonObject? Data(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.Object) return JsonObject.Create(value);

        Fault(name, "doit être un objet, entre accolades.");
        return null;
    }

    public void Fault(string name, string message) => faults.Add(new ScenarioFault(name.Length == 0 ? Path : $"{Path}.{name}", message));

    /// <summary>Reports the members that nobody read.</summary>
    public void Close()
    {
        foreach (var name in Names.Where(name => !known.Contains(name)).ToList()) Fault(name, $"n'existe pas (possibles\u00A0: {string.Join(", ", known)}).");
    }

    private JsonElement? Find(string name)
    {
        known.Add(name);
        return element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
    }

    private T? Value<T>(string name, Func<JsonElement, T?> read, string fault)
    {
        if (Find(name) is not { } value) return default;
        if (value.ValueKind is not JsonValueKind.Null && read(value) is { } found) return found;

        Fault(name, fault);
        return default;
    }

    private static T? Parsed<T>(JsonElement value, Func<string, T?> parse)
        where T : struct => value.ValueKind is JsonValueKind.String ? parse(value.GetString()!) : null;
}
