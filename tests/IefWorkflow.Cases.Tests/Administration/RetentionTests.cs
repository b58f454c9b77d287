using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Tests.Operations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Administration;

/// <summary>What is destroyed at the end of its retention, who decides, and what remains.</summary>
public sealed class RetentionTests : IDisposable
{
    private static readonly DateOnly VisaOn = new(2028, 4, 3);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_destroyed_leaves_nothing_of_the_child_but_an_entry_of_the_register_and_every_journal_verifies()
    {
        await using var service = await ClosedAsync();
        var (given, kept) = ("2026-0001", "2026-0002");
        var gone = await service.UseAsync(session => session.Db.Files.AsNoTracking().SingleAsync(file => file.Number == given));
        Assert.InRange(Occurrences(service, "Bellec"), 2, long.MaxValue);

        Assert.Equal((1, null), await DestroyAsync(service));

        Assert.Equal([kept], await service.UseAsync(session => session.Db.Files.Select(file => file.Number).ToListAsync()));
        Assert.Equal((0, 0), (Occurrences(service, "Bellec"), Occurrences(service, gone.Id)));
        var entry = await service.UseAsync(session => session.Db.Journal.AsNoTracking().SingleAsync(entry => entry.Name == "detruire-dossier"));
        Assert.Equal(Register.TheId, entry.CaseId);
        foreach (var said in (string[])[given, "AD35 2028-7", "2028-04-03", gone.JournalHead]) Assert.Contains(said, entry.Data, StringComparison.Ordinal);
        Assert.Empty(await service.UseAsync(session => JournalVerification.VerifyAsync(session.Db, default)));
    }

    [Fact]
    public async Task Its_documents_leave_the_store_but_not_a_content_that_another_file_holds_too()
    {
        await using var service = await StoredService.MakeAsync(folder.Sub("a"));
        await service.FileAsync("Bellec");
        await service.FileAsync("Bellec");
        await service.GiveUpAsync("2026-0001");
        Later(service);
        Assert.Equal((1, null), await DestroyAsync(service));
        Assert.Single(await ContentsAsync(service));
        Assert.Empty((await service.CheckAsync()).Findings);

        await service.GiveUpAsync("2026-0002");
        service.Clock.MoveTo(service.Clock.GetUtcNow().AddYears(3));
        Assert.Equal((1, null), await DestroyAsync(service));
        Assert.Empty(await ContentsAsync(service));
        Assert.Empty((await service.CheckAsync()).Findings);
    }

    [Fact]
    public async Task A_backup_made_afterwards_restores_whole_without_what_was_destroyed()
    {
        await using var service = await ClosedAsync();
        await DestroyAsync(service);

        Assert.Empty(Assert.IsType<BackupAnswer.Done>(await service.BackUpAsync(folder.File("a.zip"))).Warnings);
        Assert.IsType<BackupAnswer.Done>(await new Restoration(StoredService.Sqlite(folder.Sub("b")), Path.Combine(folder.Sub("b"), "pieces")).ReadAsync(folder.File("a.zip"), default));

        await using var restored = StoredService.Open(StoredService.Sqlite(folder.Sub("b")), folder.Sub("b"));
        var report = await restored.CheckAsync();
        Assert.Equal((1, 1, 0), (report.Files, report.Contents, report.Findings.Count));
        Assert.Equal(0, Occurrences(restored, "Bellec"));
    }

    [Fact]
    public async Task Nothing_is_destroyed_without_the_administrator_the_visa_and_the_list_as_it_was_shown()
    {
        await using var service = await ClosedAsync();
        var desk = service.Service<RetentionDesk>();
        var (administrator, seal) = (await service.ActorAsync("administrateur"), (await desk.PreviewAsync(default)).Seal);

        Assert.Equal(RefusalKind.Forbidden, (await desk.DestroyAsync(await service.ActorAsync("dasen"), new("AD35 2028-7", VisaOn, seal), default)).Refused!.Kind);
        Assert.Equal((RefusalKind.Unlawful, "code du patrimoine R212-14"), (await desk.DestroyAsync(administrator, new(" ", VisaOn, seal), default)).Refused is { } lawless ? (lawless.Kind, lawless.Article) : default);
        Assert.Equal("visa-du", Assert.Single((await desk.DestroyAsync(administrator, new("AD35", VisaOn.AddYears(1), seal), default)).Refused!.Faults).Path);
        Assert.Equal("visa", Assert.Single((await desk.PrepareAsync(administrator, new string('a', 101), VisaOn, default)).Refused!.Faults).Path);
        Assert.Equal(RefusalKind.NotExpected, (await desk.DestroyAsync(administrator, new("AD35", VisaOn, "autre"), default)).Refused!.Kind);
        Assert.Equal(2, await service.UseAsync(session => session.Db.Files.CountAsync()));
        Assert.Equal(0, await service.UseAsync(session => session.Db.Journal.CountAsync(entry => entry.Name == "detruire-dossier")));
    }

    [Fact]
    public async Task Open_files_and_those_of_the_last_two_years_are_not_on_the_list()
    {
        await using var service = await StoredService.MakeAsync(folder.Sub("a"));
        await service.FileAsync("Bellec");
        await service.FileAsync("Corre");
        await service.GiveUpAsync("2026-0001");
        var desk = service.Service<RetentionDesk>();

        service.Clock.MoveTo(new DateTimeOffset(2028, 4, 1, 8, 0, 0, TimeSpan.Zero));
        Assert.Empty((await desk.PreviewAsync(default)).Files);
        service.Clock.MoveTo(new DateTimeOffset(2028, 4, 2, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(("2026-0001", CaseKind.Request, new DateOnly(2028, 4, 1)), Assert.Single((await desk.PreviewAsync(default)).Files) is var file ? (file.Number, file.Kind, file.KeptUntil) : default);
        Assert.Equal(RefusalKind.NotExpected, (await desk.DestroyAsync(await service.ActorAsync("administrateur"), new("AD35", new DateOnly(2028, 4, 1), new RetentionPlan([]).Seal), default)).Refused!.Kind);
    }

    [Fact]
    public async Task At_night_contents_that_nothing_refers_to_leave_the_store_and_the_others_stay()
    {
        await using var service = await StoredService.MakeAsync(folder.Sub("a"));
        await service.FileAsync("Bellec");
        var store = service.Service<IPieceStore>();
        var left = await store.WriteAsync("%PDF-1.7 left behind"u8.ToArray(), default);
        await File.WriteAllTextAsync(Path.Combine(service.PiecesFolder, "lisez-moi.txt"), "");
        Assert.Equal(2, (await ContentsAsync(service)).Count);

        await service.UseAsync(async session =>
        {
            await new ContentSweep(store, service.Service<ContentBin>()).RunAsync(session, default);
            return true;
        });

        Assert.DoesNotContain(left, Assert.Single(await ContentsAsync(service)), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(service.PiecesFolder, "lisez-moi.txt")));
        Assert.Empty((await service.CheckAsync()).Findings);
    }

    /// <summary>Two requests, of which the first was given up and has come to the end of its retention.</summary>
    private async Task<StoredService> ClosedAsync()
    {
        var service = await StoredService.MakeAsync(folder.Sub("a"));
        await service.FileAsync("Bellec");
        await service.FileAsync("Corre");
        await service.GiveUpAsync("2026-0001");
        Later(service);
        return service;
    }

    private static void Later(StoredService service) => service.Clock.MoveTo(new DateTimeOffset(2028, 4, 3, 8, 0, 0, TimeSpan.Zero));

    private static async Task<(int Destroyed, ActAnswer.Refused? Refused)> DestroyAsync(StoredService service)
    {
        var desk = service.Service<RetentionDesk>();
        return await desk.DestroyAsync(await service.ActorAsync("administrateur"), new RetentionOrder("AD35 2028-7", VisaOn, (await desk.PreviewAsync(default)).Seal), default);
    }

    private static async Task<List<string>> ContentsAsync(StoredService service) => await service.Service<IPieceStore>().ListAsync(default).ToListAsync();

    /// <summary>How many values of the whole database hold a text.</summary>
    private static long Occurrences(StoredService service, string text)
    {
        using var connection = new SqliteConnection($"Data Source={((DatabasePlace.SqliteFile)service.Place).Path}");
        connection.Open();
        var count = 0L;
        foreach (var table in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            foreach (var column in Read(connection, $"SELECT name FROM pragma_table_info('{table}')"))
            {
                count += long.Parse(Read(connection, $"SELECT count(*) FROM \"{table}\" WHERE instr(lower(CAST(\"{column}\" AS TEXT)), lower('{text}')) > 0")[0], System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return count;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of the database itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }
}
