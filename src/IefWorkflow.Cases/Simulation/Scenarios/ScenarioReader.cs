using System.Globalization;
using System.Text.Json;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>Reads scenario files and reports every fault at once. The format is described in <c>docs/scenarios.md</c>.</summary>
public sealed class ScenarioReader
{
    private static readonly Dictionary<string, LegalReadings> Profiles = new(StringComparer.Ordinal)
    {
        ["par-date"] = LegalReadings.Default,
        ["2022-02-17"] = LegalReadings.Reference20220217,
        ["15-jours"] = LegalReadings.Current15Days,
    };

    private readonly List<ScenarioFault> faults = [];

    private ScenarioReader()
    {
    }

    /// <summary>Reads a document: one scenario, or a list of them.</summary>
    public static ScenarioReading Read(JsonElement root)
    {
        var reader = new ScenarioReader();
        List<Scenario> scenarios = root.ValueKind is JsonValueKind.Array
            ? [.. root.EnumerateArray().Select((item, index) => reader.Scenario(item, string.Create(CultureInfo.InvariantCulture, $"$[{index}]")))]
            : [reader.Scenario(root, "$")];
        if (scenarios.Count == 0) reader.faults.Add(new ScenarioFault("$", "la liste est vide\u00A0: écrivez au moins un scénario."));
        return reader.faults.Count == 0 ? new ScenarioReading.Read(scenarios) : new ScenarioReading.Refused([.. reader.faults]);
    }

    private Scenario Scenario(JsonElement element, string path)
    {
        var part = new JsonPart(element, path, faults);
        var title = part.RequiredText("titre");
        var settings = Settings(part);
        var start = part.RequiredDay("debut");
        if (start > DateOnly.MinValue && start.Year is < 2020 or > 2090) part.Fault("debut", "doit être entre 2020 et 2090.");
        List<Account> accounts = [.. Cast.Accounts(settings)];
        foreach (var entry in part.Parts("comptes")) Account(entry, accounts);
        var commission = part.Has("commission") ? part.Parts("commission").Select(entry => Holder(entry, start, settings)).ToList() : null;
        var steps = new ScenarioStepReader(accounts).Read(part, start);
        part.Close();
        return new Scenario(title, settings, start, accounts, commission, steps);
    }

    private static AcademySettings Settings(JsonPart part)
    {
        var profile = part.Text("profil") ?? "par-date";
        if (!Profiles.TryGetValue(profile, out var readings)) part.Fault("profil", $"vaut « {profile} », attendu\u00A0: {string.Join(", ", Profiles.Keys)}.");
        readings = ReadingWords.Read(readings ?? LegalReadings.Default, part.Part("lectures"));

        var settings = SimulatedAcademy.Rennes with { Readings = readings };
        if (part.Part("academie") is not { } academy) return settings;

        var seat = academy.Departement("siege") ?? settings.Seat;
        settings = settings with
        {
            Name = academy.Text("nom") ?? "Rennes",
            Seat = seat,
            Departements = Departements(academy, seat),
            GoodFriday = academy.Flag("vendredi-saint"),
            Closures = new OfficeClosures([.. academy.Parts("fermetures").Select(Closure)]),
            RemindersAt = academy.Time("heure-rappels") ?? settings.RemindersAt,
            Commission = academy.Text("adresse-commission") is { } address ? new ServiceAddress(settings.Commission.Name, address, "", "") : settings.Commission,
            ConvocationDays = academy.Number("jours-de-convocation") ?? settings.ConvocationDays,
        };
        academy.Close();
        return settings;
    }

    private static List<Departement> Departements(JsonPart academy, Departement seat)
    {
        if (!academy.Has("departements")) return [seat];

        var departements = new List<Departement>();
        foreach (var code in academy.Texts("departements"))
        {
            if (Departement.TryParse(code, out var departement)) departements.Add(departement);
            else academy.Fault("departements", $"« {code} » n'est pas un code de département.");
        }

        if (!departements.Contains(seat)) academy.Fault("departements", $"doit contenir le siège, {seat}.");
        return departements;
    }

    private static Holiday Closure(JsonPart part)
    {
        var closure = new Holiday(part.RequiredDay("le"), part.RequiredText("raison"));
        part.Close();
        return closure;
    }

    private static void Account(JsonPart part, List<Account> accounts)
    {
        var id = part.RequiredText("id");
        var known = accounts.Find(account => account.Id == id);
        var role = part.Code<Role>("role") ?? known?.Role;
        if (role is null && !part.Has("role")) part.Fault("role", "manque.");
        var departements = part.Texts("departements");
        foreach (var code in departements.Where(code => !Departement.TryParse(code, out _))) part.Fault("departements", $"« {code} » n'est pas un code de département.");
        accounts.RemoveAll(account => account.Id == id);
        accounts.Add(new Account
        {
            Id = id,
            Name = part.Text("nom") ?? known?.Name ?? id,
            Role = role ?? Role.Clerk,
            Departements = string.Join(' ', departements),
            Email = part.IsNull("courriel") ? null : part.Text("courriel") ?? $"{id}@academie.example",
            EmailIsVerified = part.Flag("courriel-verifie") ?? true,
            IsActive = part.Flag("actif") ?? true,
        });
        part.Close();
    }

    private static SeatHolder Holder(JsonPart part, DateOnly start, AcademySettings settings)
    {
        var id = part.RequiredText("id");
        var seat = part.Code<Seat>("siege");
        if (!part.Has("siege")) part.Fault("siege", "manque.");
        var startsOn = part.Day("debut") ?? (start > DateOnly.MinValue.AddYears(1) ? start.AddMonths(-6) : start);
        var holder = new SeatHolder
        {
            Id = id,
            Seat = seat ?? Seat.Ien,
            Rank = part.Code<Rank>("rang") ?? Rank.Titular,
            Name = part.Text("nom") ?? id,
            AccountId = part.Text("compte"),
            Email = part.IsNull("courriel") ? null : part.Text("courriel") ?? $"{id}@academie.example",
            StartsOn = startsOn,
            EndsOn = part.Day("fin") ?? (seat is Seat.President ? null : Mandate.LastDay(startsOn, settings.Readings)),
        };
        part.Close();
        return holder;
    }
}
