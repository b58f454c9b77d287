using System.Text.Json.Nodes;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cli.Tests.Journal;

/// <summary>The journals of a database file are proved whole, or what was altered is named.</summary>
public sealed class JournalVerifyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whole_journals_verify()
    {
        var run = CommandRun.Of("journal", "verify", "--database", await DatabaseAsync(null));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("1 dossiers, 2 entrées, 0 fautes", run.LastLine);
    }

    [Fact]
    public async Task An_altered_entry_is_named()
    {
        var run = CommandRun.Of("journal", "verify", "--database", await DatabaseAsync("UPDATE journal SET actor_name = 'Autre'"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Dossier 2026-0001\u00A0: l'entrée n° 1 du journal a été altérée.", run.Output);
    }

    [Fact]
    public void What_is_no_database_is_refused()
    {
        Assert.Equal(2, CommandRun.Of("journal", "verify", "--database", folder.Write("x.db", "bonjour, ceci n'est pas une base")).ExitCode);
        Assert.Equal(2, CommandRun.Of("journal", "verify", "--database", folder.Write("vide.db", "")).ExitCode);
        Assert.Equal(2, CommandRun.Of("journal", "verify", "--database", Path.Combine(folder.Path, "absent.db")).ExitCode);
        Assert.Equal(2, CommandRun.Of("journal", "verify").ExitCode);
    }

    private async Task<string> DatabaseAsync(string? alteration)
    {
        var path = Path.Combine(folder.Path, "ief.db");
        var rennes = new AcademySettings { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35")] };
        await using var world = await CaseWorld.OpenAsync(
            rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "core"), options => options.UseSqlite($"Data Source={path};Pooling=False"), default);
        var request = JsonNode.Parse("""{"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}""")!.AsObject();
        await world.ActAsync(await world.ActorAsync("famille", default), "deposer-demande", null, request, default);
        if (alteration is not null) await world.UseAsync(session => session.Db.Database.ExecuteSqlRawAsync(alteration));
        return path;
    }
}
