using System.IO.Compression;
using IefWorkflow.Cases.Operations;

namespace IefWorkflow.Cases.Tests.Operations;

/// <summary>A restoration overwrites nothing, believes no archive, and writes nothing before everything was verified.</summary>
public sealed class RestorationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_place_that_is_not_empty_is_refused_and_stays_as_it_was()
    {
        await MakeAsync();
        var place = folder.Sub("taken");
        await File.WriteAllTextAsync(Path.Combine(place, "ief.db"), "autre chose");
        Directory.CreateDirectory(Path.Combine(place, "pieces", "ab"));

        var refused = await RefusedAsync("taken");

        Assert.Equal(2, refused.Reasons.Count);
        Assert.Equal("autre chose", await File.ReadAllTextAsync(Path.Combine(place, "ief.db")));
    }

    [Fact]
    public async Task A_content_that_was_altered_is_named_and_nothing_is_written()
    {
        var piece = (await MakeAsync()).Entries.Single(entry => entry.Path.StartsWith("pieces/", StringComparison.Ordinal));
        Change(archive =>
        {
            archive.GetEntry(piece.Path)!.Delete();
            Add(archive, piece.Path, new string('x', (int)piece.Size));
        });

        Assert.Contains(piece.Path, Assert.Single((await RefusedAsync("b")).Reasons), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Sub("b")));
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_is_refused_even_when_the_manifest_vouches_for_it()
    {
        var made = await MakeAsync();
        const string name = "../../evade";
        Change(archive =>
        {
            Add(archive, name, "x");
            archive.GetEntry(BackupManifest.FileName)!.Delete();
            var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("x"u8));
            Add(archive, BackupManifest.FileName, System.Text.Encoding.UTF8.GetString((made with { Entries = [.. made.Entries, new BackupEntry(name, 1, digest)] }).ToBytes()));
        });

        Assert.Contains(name, Assert.Single((await RefusedAsync("c")).Reasons), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Sub("c")));
    }

    [Theory]
    [InlineData("extra")]
    [InlineData("missing")]
    [InlineData("no-manifest")]
    [InlineData("bad-manifest")]
    [InlineData("future")]
    [InlineData("other-database")]
    public async Task An_archive_that_is_not_what_its_manifest_says_is_refused(string fault)
    {
        var made = await MakeAsync();
        Change(archive =>
        {
            if (fault == "extra") Add(archive, "pieces/aa/extra", "x");
            else if (fault == "missing") archive.GetEntry(BackupManifest.DatabaseName)!.Delete();
            else
            {
                archive.GetEntry(BackupManifest.FileName)!.Delete();
                var changed = fault == "future" ? made with { Format = 2 } : made with { Database = "postgresql" };
                if (fault == "bad-manifest") Add(archive, BackupManifest.FileName, "{\"format\":1}");
                else if (fault != "no-manifest") Add(archive, BackupManifest.FileName, System.Text.Encoding.UTF8.GetString(changed.ToBytes()));
            }
        });

        Assert.Single((await RefusedAsync("d")).Reasons);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Sub("d")));
    }

    [Fact]
    public async Task What_is_no_archive_is_refused()
    {
        await File.WriteAllTextAsync(folder.File("a.zip"), "bonjour");

        await RefusedAsync("e");
        File.Delete(folder.File("a.zip"));
        await RefusedAsync("e");
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private void Change(Action<ZipArchive> change)
    {
        using var archive = ZipFile.Open(folder.File("a.zip"), ZipArchiveMode.Update);
        change(archive);
    }

    private async Task<BackupManifest> MakeAsync()
    {
        await using var live = await StoredService.MakeAsync(folder.Sub("live"));
        await live.FileAsync("Enfant");
        return Assert.IsType<BackupAnswer.Done>(await live.BackUpAsync(folder.File("a.zip"))).Manifest;
    }

    private async Task<BackupAnswer.Refused> RefusedAsync(string name)
    {
        var place = folder.Sub(name);
        return Assert.IsType<BackupAnswer.Refused>(await new Restoration(StoredService.Sqlite(place), Path.Combine(place, "pieces")).ReadAsync(folder.File("a.zip"), default));
    }
}
