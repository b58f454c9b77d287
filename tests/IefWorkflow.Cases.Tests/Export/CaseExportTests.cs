using System.IO.Compression;
using System.Security.Cryptography;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Export;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Tests.Operations;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Export;

/// <summary>The export of a file holds what its reader may see, proves it by digests, and is journalled.</summary>
public sealed class CaseExportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_holds_the_index_the_documents_and_the_journal_each_with_its_digest()
    {
        await using var service = await StoredService.MakeAsync(folder.Sub("live"));
        var number = await service.FileAsync("L'Hénoret");

        var (export, files) = await ExportAsync(service, "gestionnaire", number);

        foreach (var line in Text(files["empreintes.sha256"]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(files[line[66..]])));
        }

        Assert.Equal(files.Count - 1, Text(files["empreintes.sha256"]).Count(letter => letter == '\n'));
        var piece = Assert.Single(export.Documents, document => document.Digest is not null);
        Assert.Equal("%PDF-1.7 L'Hénoret", Text(files[piece.Name!]));
        var index = Text(files["index.html"]);
        Assert.Contains(piece.Digest!, index, StringComparison.Ordinal);
        Assert.Contains("sur papier ou sous pli", index, StringComparison.Ordinal);
        Assert.Contains("<h2>Échéances</h2>", index, StringComparison.Ordinal);
        Assert.Contains("\"acte\": \"deposer-piece\"", Text(files["journal.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gestionnaire", false)]
    [InlineData("dasen", false)]
    [InlineData("medecin", true)]
    public async Task A_paper_about_health_is_only_in_the_export_of_the_doctor(string who, bool isThere)
    {
        await using var service = await StoredService.MakeAsync(folder.Sub("live"));
        var number = await service.FileAsync("Le Goff", "M1B-CDAPH", "M1B");

        var (export, files) = await ExportAsync(service, who, number);

        var paper = Assert.Single(export.Documents, document => document.Code == "M1B-CDAPH");
        Assert.Equal(isThere, paper.Name is not null && files.ContainsKey(paper.Name));
        Assert.Equal(isThere, paper.Digest is not null);
        Assert.Equal(!isThere, Text(files["index.html"]).Contains("non communiquée (R131-11-2)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_journalled_and_kept_in_the_register_of_reads()
    {
        await using var service = await StoredService.MakeAsync(folder.Sub("live"));
        var number = await service.FileAsync("Le Goff");

        await ExportAsync(service, "dasen", number);

        Assert.Equal("dasen", (await service.UseAsync(session => session.Db.Journal.SingleAsync(entry => entry.Name == "exporter-dossier"))).ActorId);
        Assert.True((await service.UseAsync(session => session.Db.Set<ReadLogEntry>().SingleAsync(entry => entry.What == "export du dossier"))).Shown);
        Assert.Empty((await service.CheckAsync()).Findings);
    }

    [Theory]
    [InlineData("concepteur", RefusalKind.Forbidden)]
    [InlineData("mairie", RefusalKind.Forbidden)]
    [InlineData("membre", RefusalKind.Forbidden)]
    public async Task Who_may_not_open_the_file_gets_no_export_and_only_the_register_knows(string who, RefusalKind kind)
    {
        await using var service = await StoredService.MakeAsync(folder.Sub("live"));
        var number = await service.FileAsync("Le Goff");

        var refused = Assert.IsType<CaseExportAnswer.Refused>(await service.Service<CaseExporter>().GatherAsync(await service.ActorAsync(who), number, default)).Refusal;

        Assert.Equal(kind, refused.Kind);
        Assert.False(await service.UseAsync(session => session.Db.Journal.AnyAsync(entry => entry.Name == "exporter-dossier")));
        Assert.False((await service.UseAsync(session => session.Db.Set<ReadLogEntry>().SingleAsync(entry => entry.What == "export du dossier"))).Shown);
    }

    [Fact]
    public async Task A_content_that_was_altered_is_left_out_and_told()
    {
        await using var service = await StoredService.MakeAsync(folder.Sub("live"));
        var number = await service.FileAsync("Le Goff");
        await File.AppendAllTextAsync(Assert.Single(Directory.GetFiles(service.PiecesFolder, "*", SearchOption.AllDirectories)), "x");

        var export = Assert.IsType<CaseExportAnswer.Gathered>(await service.Service<CaseExporter>().GatherAsync(await service.ActorAsync("gestionnaire"), number, default)).Export;
        using var zip = new MemoryStream();
        var missing = Assert.Single(await export.WriteAsync(zip, default));

        Assert.Equal("P02", missing.Code);
        Assert.Contains("contenu absent ou altéré", Text(Read(zip)["index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_not_found()
    {
        await using var service = await StoredService.MakeAsync(folder.Sub("live"));

        var refused = Assert.IsType<CaseExportAnswer.Refused>(await service.Service<CaseExporter>().GatherAsync(await service.ActorAsync("dasen"), "2026-9999", default));

        Assert.Equal(RefusalKind.NotFound, refused.Refusal.Kind);
    }

    private static string Text(byte[] content) => System.Text.Encoding.UTF8.GetString(content);

    private static async Task<(CaseExport Export, Dictionary<string, byte[]> Files)> ExportAsync(StoredService service, string who, string number)
    {
        var export = Assert.IsType<CaseExportAnswer.Gathered>(await service.Service<CaseExporter>().GatherAsync(await service.ActorAsync(who), number, default)).Export;
        using var zip = new MemoryStream();
        Assert.Empty(await export.WriteAsync(zip, default));
        return (export, Read(zip));
    }

    private static Dictionary<string, byte[]> Read(MemoryStream zip)
    {
        using var archive = new ZipArchive(zip);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }
}
