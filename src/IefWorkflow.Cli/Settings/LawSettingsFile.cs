using System.Text.Json;
using System.Text.Json.Serialization;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Text;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cli.Settings;

/// <summary>Reads the section <c>Law</c> of <c>appsettings.json</c>. A name or a value that nobody knows is refused: a mistyped reading must not pass for the default.</summary>
internal static class LawSettingsFile
{
    private const string Name = "appsettings.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads the file of that path, or else the nearest <c>appsettings.json</c> of the current folder and those above; the defaults when there is none.</summary>
    public static LawSettingsReading Read(string? path)
    {
        if (path is null && ParentFolder.Holding(Name, Environment.CurrentDirectory) is { } folder) path = Path.Combine(folder, Name);
        if (path is null) return new LawSettingsReading.Read(LawSettings.Default);

        return JsonFile.Read(path) switch
        {
            JsonReading.Sound sound => Parse(path, sound.Root),
            JsonReading.Refused refused => Refused(path, refused.Faults[0]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static LawSettingsReading Parse(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return Refused(path, "le document doit être un objet.");
        if (!root.TryGetProperty("Law", out var law)) return new LawSettingsReading.Read(LawSettings.Default);

        try
        {
            var section = law.Deserialize<Section>(Options) ?? new Section();
            return Territories.TryParse(section.Territory, out var territory)
                ? new LawSettingsReading.Read(new LawSettings(territory, section.Readings))
                : Refused(path, $"Law.Territory : {FrenchText.Quoted(section.Territory)} n'est pas un territoire, donnez l'un de {string.Join(", ", Territories.Codes)}.");
        }
        catch (JsonException fault)
        {
            var place = fault.Path is { Length: > 1 } inner ? $"Law{inner[1..]}" : "Law";
            return Refused(path, $"{place} : nom ou valeur inconnus, voyez docs/law/open-questions.md.");
        }
    }

    private static LawSettingsReading.Refused Refused(string path, string message) => new($"{FrenchText.Shown(path)}: {message.WithNbsp()}");

    private sealed record Section
    {
        public string Territory { get; init; } = "METRO";

        public LegalReadings Readings { get; init; } = LegalReadings.Default;
    }
}
