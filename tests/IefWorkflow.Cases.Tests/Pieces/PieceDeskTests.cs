using System.Security.Cryptography;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Tests.Procedures;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Tests.Pieces;

/// <summary>The content of supporting documents: what comes in, under which name, and who opens it. R131-11-2: never a sealed certificate.</summary>
public class PieceDeskTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 texte"u8];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1];
    private static readonly byte[] Docx = [0x50, 0x4B, 3, 4, 1];

    [Fact]
    public async Task A_document_comes_in_by_its_content_and_says_that_nobody_scanned_it()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));

        foreach (var (name, bytes, media) in new[] { ("cni.pdf", Pdf, "application/pdf"), ("cni.JPG", Jpeg, "image/jpeg"), ("cni.png", Png, "image/png") })
        {
            var kept = Assert.IsType<ContentReceipt.Kept>(await TakeInAsync(small, "famille", "P02", name, bytes)).Content;
            Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(bytes)), media, bytes.Length), (kept.Digest, kept.MediaType, (int)kept.Size));
            Assert.StartsWith("Non analysé", kept.Scan);
        }
    }

    [Theory]
    [InlineData("M1A-CERT")]
    [InlineData("M1B-CERT")]
    public async Task A_sealed_certificate_never_comes_in(string code)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));

        var refused = Assert.IsType<ContentReceipt.Refused>(await TakeInAsync(small, "famille", code, "certificat.pdf", Pdf)).Refusal;

        Assert.Equal((RefusalKind.Unlawful, "R131-11-2"), (refused.Kind, refused.Article));
        Assert.Equal(0, await small.World.UseAsync(session => session.Db.Set<StoredContent>().CountAsync()));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_nothing_is_kept()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var large = new byte[PieceDesk.MaximumSize + 1];
        Pdf.CopyTo(large, 0);
        (string Code, string Name, byte[] Bytes)[] misfits =
        [
            ("P99", "a.pdf", Pdf), ("P02", "a.jpg", Pdf), ("P02", "a.docx", Docx), ("P02", "a.pdf", Docx), ("P02", "a", Pdf), ("P02", "../a.pdf", Pdf), ("P02", "", Pdf), ("P02", "a.pdf", []), ("P02", "a.pdf", large),
        ];

        foreach (var (code, name, bytes) in misfits) Assert.Equal(RefusalKind.BadInput, Assert.IsType<ContentReceipt.Refused>(await TakeInAsync(small, "famille", code, name, bytes)).Refusal.Kind);

        Assert.Equal(RefusalKind.Forbidden, Assert.IsType<ContentReceipt.Refused>(await TakeInAsync(small, "membre", "P02", "a.pdf", Pdf)).Refusal.Kind);
        Assert.Equal(0, await small.World.UseAsync(session => session.Db.Set<StoredContent>().CountAsync()));
    }

    [Fact]
    public async Task The_largest_size_is_accepted()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var largest = new byte[PieceDesk.MaximumSize];
        Pdf.CopyTo(largest, 0);

        Assert.IsType<ContentReceipt.Kept>(await TakeInAsync(small, "famille", "P02", "a.pdf", largest));
    }

    [Fact]
    public async Task What_a_scanner_finds_is_refused()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var store = new MemoryPieceStore();
        var desk = new PieceDesk(small.World.Service<IServiceScopeFactory>(), store, new Suspicious());

        var refused = Assert.IsType<ContentReceipt.Refused>(await desk.TakeInAsync(await small.World.ActorAsync("famille", default), "P02", "a.pdf", new MemoryStream(Pdf), default));

        Assert.Contains("EICAR", refused.Refusal.Message);
        Assert.Null(await store.ReadAsync(Convert.ToHexStringLower(SHA256.HashData(Pdf)), default));
    }

    [Fact]
    public async Task A_content_is_added_by_who_sent_it_only()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var number = await small.RequestAsync(CaseState.UnderReview, null);
        var digest = Assert.IsType<ContentReceipt.Kept>(await TakeInAsync(small, "famille", "P02", "cni.pdf", Pdf)).Content.Digest;

        var (mine, _) = await AttachAsync(small, "famille", number, "P02", digest);
        var (theirs, refused) = await AttachAsync(small, "gestionnaire", number, "P02", digest);
        var (_, isSealed) = await AttachAsync(small, "famille", number, "M1A-CERT", digest);

        Assert.Equal(("cni.pdf", "application/pdf"), (mine!.FileName, mine.MediaType));
        Assert.Equal((true, RefusalKind.BadInput), (theirs is null, refused!.Kind));
        Assert.Equal("R131-11-2", isSealed!.Article);
    }

    [Theory]
    [InlineData("famille", "P01", true)]
    [InlineData("gestionnaire", "P01", true)]
    [InlineData("medecin", "P01", false)]
    [InlineData("famille", "M1B-CDAPH", false)]
    [InlineData("gestionnaire", "M1B-CDAPH", false)]
    [InlineData("dasen", "M1B-CDAPH", false)]
    [InlineData("medecin", "M1B-CDAPH", true)]
    [InlineData("mairie", "P01", false)]
    [InlineData("administrateur", "P01", false)]
    public async Task Papers_about_health_are_opened_by_the_doctor_alone_and_every_opening_is_logged(string who, string code, bool opened)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var number = await small.RequestAsync(CaseState.UnderReview, null, ground: Ground.Disability);
        var digest = Assert.IsType<ContentReceipt.Kept>(await TakeInAsync(small, "famille", code, "a.pdf", Pdf)).Content.Digest;
        var (piece, _) = await AttachAsync(small, "famille", number, code, digest);

        var reading = await small.World.Service<PieceDesk>().OpenAsync(await small.World.ActorAsync(who, default), number, piece!.Id, default);

        Assert.Equal(opened, reading is PieceReading.Opened { MediaType: "application/pdf" } content && content.Content.Span.SequenceEqual(Pdf));
        Assert.Equal(opened, (await small.World.UseAsync(session => session.Db.Set<ReadLogEntry>().SingleAsync(entry => entry.What == $"pièce {code}"))).Shown);
    }

    [Fact]
    public async Task A_folder_keeps_a_content_once_and_gives_back_only_what_was_given()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"pieces-{Guid.NewGuid():N}");
        try
        {
            var store = new FolderPieceStore(folder);
            var digest = await store.WriteAsync(Pdf, default);
            Assert.Equal(digest, await store.WriteAsync(Pdf, default));
            var file = Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
            Assert.Equal(Pdf, await store.ReadAsync(digest, default));

            await File.WriteAllTextAsync(file, "altéré");
            Assert.Null(await store.ReadAsync(digest, default));
            Assert.Null(await store.ReadAsync("../../etc/passwd", default));
            Assert.Null(await store.ReadAsync(new string('0', 64), default));

            await store.WriteAsync(Pdf, default);
            Assert.Equal(Pdf, await store.ReadAsync(digest, default));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ContentReceipt> TakeInAsync(SmallWorld small, string who, string code, string name, byte[] bytes) =>
        await small.World.Service<PieceDesk>().TakeInAsync(await small.World.ActorAsync(who, default), code, name, new MemoryStream(bytes), default);

    private static async Task<(Cases.Requests.Piece? Piece, ActAnswer.Refused? Refused)> AttachAsync(SmallWorld small, string who, string number, string code, string digest)
    {
        var actor = await small.World.ActorAsync(who, default);
        return await small.World.UseAsync(async session =>
        {
            var answer = await session.PieceOfContentAsync((await session.FindAsync(number, default))!, actor, code, digest, session.Today, default);
            if (answer.Piece is { } piece) session.Db.Set<Cases.Requests.Piece>().Add(piece);
            await session.Db.SaveChangesAsync();
            return answer;
        });
    }

    private sealed class Suspicious : IPieceScanner
    {
        public Task<ScanOutcome> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => Task.FromResult<ScanOutcome>(new ScanOutcome.Infected("EICAR"));
    }
}
