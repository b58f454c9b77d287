using System.Diagnostics;
using System.Globalization;

namespace IefWorkflow.Bench.Pages;

/// <summary>How long the service takes to answer with the pages that staff open all day, on a database of many files.</summary>
/// <remarks>
/// The first files are those of the demonstration, made by real acts: their tasks, clocks, journals and words of names are those of production. The others are copies of them.
/// A database made once is measured again without being made again.
/// </remarks>
internal static class PagesBench
{
    private const int Warmup = 5;
    private const int Repeats = 40;

    /// <summary>Makes the files that are missing, opens each page, and prints what it took.</summary>
    /// <param name="program">The built service: the path of <c>IefWorkflow.Web.dll</c>.</param>
    /// <param name="folder">Where its database is, or will be.</param>
    /// <param name="files">How many files there must be.</param>
    public static async Task RunAsync(string program, string folder, int files)
    {
        // The first start makes the demonstration; the copies are made while nobody serves.
        (await BenchService.StartAsync(program, folder)).Dispose();
        var made = await FileCopies.MakeAsync(Path.Combine(folder, "ief.db"), files);
        using var service = await BenchService.StartAsync(program, folder);
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
            ("Search by name", "gestionnaire", "/recherche?q=le+goff"),
            ("Search by sound", "gestionnaire", "/recherche?q=Le+Goph"),
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

    private static async Task<string> LastNumberAsync(BenchService service) =>
        (await service.GetAsync("gestionnaire", "/dossiers/export?onglet=a-prendre&tri=recent")).Split('\n')[1].Split(';')[0];
}
