using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.Tests.Storage;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IefWorkflow.Cases.Tests.Operations;

/// <summary>A PostgreSQL database goes out by <c>pg_dump</c> and comes back into an empty one only.</summary>
[NeedsPostgres]
public sealed class PostgresBackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The databases of this machine that are PostgreSQL.</summary>
    public static TheoryData<string> Servers => PostgresServer.Missing is null ? new TheoryData<string> { Databases.Postgres } : [];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Restored_into_an_empty_database_it_is_whole(string server)
    {
        await using var live = await StoredService.MakeAsync(folder.Sub("live"), await PlaceAsync(server));
        await live.FileAsync("Enfant");
        Assert.IsType<BackupAnswer.Done>(await live.BackUpAsync(folder.File("a.zip")));

        Assert.IsType<BackupAnswer.Refused>(await new Restoration(live.Place, folder.Sub("other")).ReadAsync(folder.File("a.zip"), default));
        var place = await PlaceAsync(server);
        Assert.IsType<BackupAnswer.Done>(await new Restoration(place, Path.Combine(folder.Sub("restored"), "pieces")).ReadAsync(folder.File("a.zip"), default));
        await using var restored = StoredService.Open(place, folder.Sub("restored"));

        var report = await restored.CheckAsync();
        Assert.Equal((1, 1, 0), (report.Files, report.Contents, report.Findings.Count));
        Assert.Equal(await HeadAsync(live), await HeadAsync(restored));
    }

    private static Task<string> HeadAsync(StoredService service) => service.UseAsync(session => session.Db.Files.Select(file => file.JournalHead).SingleAsync());

    private static async Task<DatabasePlace> PlaceAsync(string server)
    {
        var options = new DbContextOptionsBuilder();
        (await Databases.CreateAsync(server))(options);
        await using var db = new DbContext(options.Options);
        return new DatabasePlace.PostgreSql(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).ConnectionString);
    }
}
