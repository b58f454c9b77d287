using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Operations;

/// <summary>Whatever the database, it goes out whole and comes back into an empty one only.</summary>
public sealed class DatabasesBackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> All => Databases.All;

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(All))]
    public async Task Restored_into_an_empty_database_it_is_whole(string database)
    {
        await using var live = await StoredService.MakeAsync(folder.Sub("live"), await PlaceAsync(database, "live"));
        await live.FileAsync("Enfant");
        Assert.IsType<BackupAnswer.Done>(await live.BackUpAsync(folder.File("a.zip")));

        Assert.IsType<BackupAnswer.Refused>(await new Restoration(live.Place, folder.Sub("other")).ReadAsync(folder.File("a.zip"), default));
        var place = await PlaceAsync(database, "restored");
        Assert.IsType<BackupAnswer.Done>(await new Restoration(place, Path.Combine(folder.Sub("restored"), "pieces")).ReadAsync(folder.File("a.zip"), default));
        await using var restored = StoredService.Open(place, folder.Sub("restored"));

        var report = await restored.CheckAsync();
        Assert.Equal((1, 1, 0), (report.Files, report.Contents, report.Findings.Count));
        Assert.Equal(await HeadAsync(live), await HeadAsync(restored));
    }

    private static Task<string> HeadAsync(StoredService service) => service.UseAsync(session => session.Db.Files.Select(file => file.JournalHead).SingleAsync());

    private async Task<DatabasePlace> PlaceAsync(string database, string name)
    {
        if (database == Databases.Sqlite) return StoredService.Sqlite(folder.Sub(name));

        var options = new DbContextOptionsBuilder();
        (await Databases.CreateAsync(database))(options);
        await using var db = new DbContext(options.Options);
        return new DatabasePlace.PostgreSql(db.Database.GetConnectionString()!);
    }
}
