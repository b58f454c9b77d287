using IefWorkflow.Cases.Operations;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Operations;

/// <summary>A backup is what was stored at one instant, whoever writes meanwhile; restored elsewhere, it is whole and the same.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Taken_while_people_act_it_restores_whole_and_its_journals_are_the_beginning_of_the_real_ones()
    {
        await using var live = await StoredService.MakeAsync(folder.Sub("live"));
        using var enough = new CancellationTokenSource();
        var begun = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToList();
        var writers = begun.Select((first, index) => Task.Run(() => WriteAsync(live, index, first, enough.Token))).ToList();
        await Task.WhenAll(begun.Select(first => first.Task));

        for (var round = 0; round < 4; round++) Assert.Empty(Assert.IsType<BackupAnswer.Done>(await live.BackUpAsync(folder.File($"{round}.zip"))).Warnings);
        await enough.CancelAsync();
        await Task.WhenAll(writers);

        var sizes = new List<int>();
        for (var round = 0; round < 4; round++)
        {
            await using var restored = await RestoreAsync($"{round}.zip", $"restored-{round}");
            var report = await restored.CheckAsync();
            Assert.Empty(report.Findings);
            sizes.Add(report.JournalEntries);
            foreach (var file in await restored.UseAsync(session => session.Db.Files.AsNoTracking().ToListAsync()))
            {
                Assert.Equal(file.JournalHead, await live.UseAsync(session => session.Db.Journal.Where(entry => entry.CaseId == file.Id && entry.Sequence == file.JournalCount).Select(entry => entry.Digest).SingleAsync()));
            }
        }

        Assert.Equal(sizes.Order(), sizes);
        Assert.True(sizes[0] < await live.UseAsync(session => session.Db.Journal.CountAsync()), "Nobody wrote during the backups.");
    }

    [Fact]
    public async Task Restored_elsewhere_it_has_the_same_rows_journals_and_contents()
    {
        await using var live = await StoredService.MakeAsync(folder.Sub("live"));
        for (var child = 0; child < 3; child++) await live.FileAsync($"Enfant {child}");

        Assert.IsType<BackupAnswer.Done>(await live.BackUpAsync(folder.File("a.zip")));
        await using var restored = await RestoreAsync("a.zip", "restored");

        Assert.Equal(await RowsAsync(live), await RowsAsync(restored));
        Assert.Equal(await HeadsAsync(live), await HeadsAsync(restored));
        Assert.Equal(Contents(live), Contents(restored));
        Assert.Equal((3, 3, 0), await restored.CheckAsync() is var report ? (report.Files, report.Contents, report.Findings.Count) : default);
    }

    [Fact]
    public async Task A_content_that_the_folder_lacks_or_that_was_altered_is_told_by_the_backup_and_by_the_check()
    {
        await using var live = await StoredService.MakeAsync(folder.Sub("live"));
        for (var child = 0; child < 3; child++) await live.FileAsync($"Enfant {child}");
        var contents = Directory.GetFiles(live.PiecesFolder, "*", SearchOption.AllDirectories);
        File.Delete(contents[0]);
        await File.AppendAllTextAsync(contents[1], "x");

        var done = Assert.IsType<BackupAnswer.Done>(await live.BackUpAsync(folder.File("a.zip")));

        Assert.Equal(2, done.Warnings.Count);
        Assert.Equal(2, done.Manifest.Entries.Count);
        Assert.Equal(["contenu-absent", "contenu-absent"], (await live.CheckAsync()).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_only_its_owner_reads_it()
    {
        await using var live = await StoredService.MakeAsync(folder.Sub("live"));
        await live.BackUpAsync(folder.File("a.zip"));
        var before = await File.ReadAllBytesAsync(folder.File("a.zip"));

        Assert.IsType<BackupAnswer.Refused>(await live.BackUpAsync(folder.File("a.zip")));

        Assert.Equal(before, await File.ReadAllBytesAsync(folder.File("a.zip")));
        Assert.Equal(["a.zip"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("a.zip")));
    }

    private static async Task WriteAsync(StoredService live, int writer, TaskCompletionSource first, CancellationToken enough)
    {
        try
        {
            for (var child = 0; !enough.IsCancellationRequested; child++)
            {
                await live.FileAsync($"Enfant {writer}-{child}");
                first.TrySetResult();
            }

            await live.FileAsync($"Enfant {writer} dernier");
        }
        catch (Exception failure)
        {
            first.TrySetException(failure);
            throw;
        }
    }

    private async Task<StoredService> RestoreAsync(string archive, string name)
    {
        var place = folder.Sub(name);
        Assert.IsType<BackupAnswer.Done>(await new Restoration(StoredService.Sqlite(place), Path.Combine(place, "pieces")).ReadAsync(folder.File(archive), default));
        return StoredService.Open(StoredService.Sqlite(place), place);
    }

    private static async Task<SortedDictionary<string, long>> RowsAsync(StoredService service) => await service.UseAsync(async session =>
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in session.Db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct())
        {
#pragma warning disable EF1002, CA2100 // The name is that of a table of the model.
            counts[table] = (await session.Db.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM {table}").ToListAsync())[0];
#pragma warning restore EF1002, CA2100
        }

        return counts;
    });

    private static Task<List<string>> HeadsAsync(StoredService service) => service.UseAsync(session => session.Db.Files.OrderBy(file => file.Number).Select(file => file.Number + file.JournalHead).ToListAsync());

    private static IEnumerable<string?> Contents(StoredService service) => Directory.GetFiles(service.PiecesFolder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
