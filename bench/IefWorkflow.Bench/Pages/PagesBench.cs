using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Bench.Pages;

/// <summary>How long the service takes to answer with the pages that staff open all day, on a database of many files.</summary>
/// <remarks>
/// The files are made by real acts through the API of the built service, so that tasks, clocks, journals and words of names are those of production.
/// A database made once is measured again without being made again.
/// </remarks>
internal static class PagesBench
{
    private const int Warmup = 5;
    private const int Repeats = 40;

    private static readonly string[] LastNames = ["Le Goff", "Lefèvre", "Martin", "Bernard", "Dubois", "Thomas", "Robert", "Petit", "Moreau", "Laurent", "Garcia", "Roux", "Fournier", "Girard", "Bonnet", "Dupont", "Lambert", "Fontaine", "Rousseau", "Guérin"];
    private static readonly string[] FirstNames = ["Anna", "Louis", "Chloé", "Hugo", "Léa", "Jules", "Inès", "Noé", "Zoé", "Adam"];

    /// <summary>Makes the files that are missing, opens each page, and prints what it took.</summary>
    /// <param name="program">The built service: the path of <c>IefWorkflow.Web.dll</c>.</param>
    /// <param name="folder">Where its database is, or will be.</param>
    /// <param name="files">How many files there must be.</param>
    public static async Task RunAsync(string program, string folder, int files)
    {
        using var service = await BenchService.StartAsync(program, folder);
        var made = await SeedAsync(service, files);
        var number = await LastNumberAsync(service);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made} files; {Repeats} answers of each page, after {Warmup} to warm up; milliseconds"));
        Console.WriteLine("page                                       p50     p95     max");
        var pages = new (string Name, string Role, string Path)[]
        {
            ("À faire, clerk", "gestionnaire", "/"),
            ("À faire, every role", "gestionnaire", "/?pour=tous"),
            ("Dossiers, nearest limit first", "gestionnaire", "/dossiers"),
            ("Dossiers, to take, page 100", "gestionnaire", "/dossiers?onglet=a-prendre&page=100"),
            ("Dossiers, filtered", "gestionnaire", "/dossiers?motif=M4&etat=depose&departement=35"),
            ("Search by name", "gestionnaire", "/recherche?q=lefevre"),
            ("Search by sound", "gestionnaire", "/recherche?q=Lefebvre"),
            ("Search by date of birth", "gestionnaire", "/recherche?q=04/05/2016"),
            ("File", "gestionnaire", $"/dossiers/{number}"),
            ("File, from a list", "gestionnaire", $"/dossiers/{number}?liste=tri%3Drecent"),
            ("Dossiers, DASEN", "dasen", "/dossiers"),
        };
        foreach (var (name, role, path) in pages) Print(name, await MeasureAsync(service, role, path));
    }

    private static void Print(string name, List<double> times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {times[times.Count / 2],6:0.0}  {times[(int)Math.Ceiling(times.Count * .95) - 1],6:0.0}  {times[^1],6:0.0}"));

    private static async Task<List<double>> MeasureAsync(BenchService service, string role, string path)
    {
        for (var turn = 0; turn < Warmup; turn++) await service.GetAsync(role, path);

        var times = new List<double>();
        for (var turn = 0; turn < Repeats; turn++)
        {
            var start = Stopwatch.GetTimestamp();
            await service.GetAsync(role, path);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    private static async Task<int> SeedAsync(BenchService service, int files)
    {
        var known = await CountAsync(service);
        for (var index = known; index < files; index++)
        {
            var number = await service.ActAsync("gestionnaire", "deposer-demande", null, Filing(index));
            if (index % 3 == 0) await service.ActAsync("gestionnaire", "accuser-reception", number, []);
            if (index % 5 == 0) await service.ActAsync("gestionnaire", "prendre-dossier", number, []);
            if (index % 1000 == 999) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index + 1} files"));
        }

        return await CountAsync(service);
    }

    private static async Task<int> CountAsync(BenchService service)
    {
        var export = await service.GetAsync("gestionnaire", "/dossiers/export");
        return export.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
    }

    private static async Task<string> LastNumberAsync(BenchService service) =>
        (await service.GetAsync("gestionnaire", "/dossiers/export?tri=recent")).Split('\n')[1].Split(';')[0];

    private static JsonObject Filing(int index)
    {
        var family = LastNames[index % LastNames.Length];
        var today = TimeProvider.System.GetUtcNow().AddMonths(-5).Year;
        return new JsonObject
        {
            ["enfant-nom"] = family,
            ["enfant-prenoms"] = FirstNames[index / LastNames.Length % FirstNames.Length],
            ["enfant-ne-le"] = new DateOnly(2012, 1, 1).AddDays(index % 3000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["adresse"] = string.Create(CultureInfo.InvariantCulture, $"{index} rue du Four"),
            ["commune"] = "Rennes",
            ["residence"] = "35",
            ["motif"] = index % 4 == 0 ? "M2A" : "M4",
            ["annee"] = string.Create(CultureInfo.InvariantCulture, $"{today}-{today + 1}"),
            ["integrite-menacee"] = true,
            ["responsables"] = new JsonArray(new JsonObject { ["nom"] = $"Yann {family}", ["courriel"] = string.Create(CultureInfo.InvariantCulture, $"famille{index}@example.org") }),
            ["pieces"] = new JsonArray("P01", "P02", "P03", "P04"),
        };
    }
}
