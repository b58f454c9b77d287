using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Operations;

namespace IefWorkflow.Cases.Tests.Administration;

/// <summary>The service knows its last backup from the register, and when it is too old.</summary>
public class BackupBookTests
{
    [Fact]
    public async Task The_last_backup_is_the_one_noted_last_and_none_is_known_before()
    {
        await using var world = await FiledWorld.OpenAsync("core");
        Assert.Null(await world.UseAsync(session => BackupBook.LastAsync(session, default)));

        await world.Service<BackupBook>().NoteAsync(Operator.Of("ief"), "lundi.zip", Made(new DateTimeOffset(2026, 3, 30, 22, 30, 0, TimeSpan.Zero)), default);
        await world.Service<BackupBook>().NoteAsync(Operator.Of("ief"), "mardi.zip", Made(new DateTimeOffset(2026, 3, 31, 22, 30, 0, TimeSpan.Zero), "Un contenu manque."), default);

        Assert.Equal(new LastBackup(new DateTimeOffset(2026, 3, 31, 22, 30, 0, TimeSpan.Zero), "Exploitation (ief)", "mardi.zip", 1), await world.UseAsync(session => BackupBook.LastAsync(session, default)));
        Assert.Empty(await world.UseAsync(session => JournalVerification.VerifyAsync(session.Db, default)));
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(3, 0, false)]
    [InlineData(4, 0, true)]
    [InlineData(0, 1, true)]
    public void A_backup_needs_a_look_when_it_is_more_than_three_days_old_or_lacks_something(int days, int missing, bool expected)
    {
        var (today, at) = (new DateOnly(2026, 4, 8), new DateTimeOffset(2026, 4, 8, 6, 0, 0, TimeSpan.Zero).AddDays(-days));

        Assert.Equal(expected, new LastBackup(at, "Exploitation (ief)", "a.zip", missing).NeedsLook(today.AddDays(-days), today));
    }

    private static BackupAnswer.Done Made(DateTimeOffset at, params string[] warnings) => new(new BackupManifest(BackupManifest.CurrentFormat, at, "sqlite", [new BackupEntry(BackupManifest.DatabaseName, 1, "")]), warnings);
}
