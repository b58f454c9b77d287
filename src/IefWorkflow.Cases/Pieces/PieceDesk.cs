using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Pieces;

/// <summary>Takes the content of supporting documents in, and gives it out again to who may open it.</summary>
/// <remarks>A sealed certificate never comes in (R131-11-2). The kind of a content is found in the content, not believed from its name.</remarks>
public sealed class PieceDesk(IServiceScopeFactory scopes, IPieceStore store, IPieceScanner scanner)
{
    /// <summary>The largest content accepted, in bytes.</summary>
    public const int MaximumSize = 10 * 1024 * 1024;

    private const int MaximumNameLength = 200;

    /// <summary>Takes a content in, to be added to a file by an act.</summary>
    /// <param name="actor">Who sends it.</param>
    /// <param name="code">The code of the checklist under which it will be filed.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="content">The content; read to its end, or to the limit.</param>
    /// <param name="cancellationToken">Cancels the taking in: nothing is kept.</param>
    public async Task<ContentReceipt> TakeInAsync(Actor actor, string code, string fileName, Stream content, CancellationToken cancellationToken)
    {
        if (PieceRules.RefuseContent(code) is { } notAccepted) return new ContentReceipt.Refused(notAccepted);
        if (actor.Role is not (Role.Family or Role.Clerk or Role.Head or Role.Secretary))
        {
            return new ContentReceipt.Refused(new ActAnswer.Refused(RefusalKind.Forbidden, "Votre rôle ne dépose pas de pièce.", null));
        }

        if (await ReadAsync(content, cancellationToken) is not { } bytes) return Refused($"Le document dépasse {MaximumSize / 1024 / 1024} Mo\u00A0: réduisez-le, ou envoyez-le en plusieurs parties.");
        var (media, badContent) = MediaOf(fileName, bytes);
        if (media is null) return Refused(badContent!);

        var scan = await scanner.ScanAsync(bytes, cancellationToken);
        if (scan is ScanOutcome.Infected infected) return Refused($"Le document n'est pas accepté\u00A0: l'antivirus y a trouvé {infected.What}.");

        var digest = await store.WriteAsync(bytes, cancellationToken);
        var kept = await AuditedRead.RunAsync(scopes, session => KeepAsync(session, actor, digest, fileName, media, bytes.Length, scan, cancellationToken), cancellationToken);
        await store.WriteAsync(bytes, cancellationToken); // The bin may have taken it out before the row was there.
        return new ContentReceipt.Kept(kept);
    }

    /// <summary>Opens the content of a supporting document; every opening is logged.</summary>
    /// <param name="actor">Who opens it, in which role.</param>
    /// <param name="number">The number of the file.</param>
    /// <param name="pieceId">The document.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    public async Task<PieceReading> OpenAsync(Actor actor, string number, string pieceId, CancellationToken cancellationToken)
    {
        var (piece, refused) = await AuditedRead.RunAsync(scopes, session => FindAsync(session, actor, number, pieceId, cancellationToken), cancellationToken);
        if (piece is null) return new PieceReading.Refused(refused!);

        return await store.ReadAsync(piece.ContentDigest!, cancellationToken) is { } content
            ? new PieceReading.Opened(piece.FileName ?? piece.Code, piece.MediaType ?? "application/octet-stream", content)
            : new PieceReading.Refused(new ActAnswer.Refused(RefusalKind.NotFound, $"Le contenu de la pièce {piece.Code} est absent ou altéré\u00A0: prévenez l'administrateur.", null));
    }

    private static ContentReceipt.Refused Refused(string message) => new(new ActAnswer.Refused(RefusalKind.BadInput, message, null));

    private static async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (taken.Length + count > MaximumSize) return null;
            taken.Write(buffer, 0, count);
        }

        return taken.ToArray();
    }

    private static (PieceMedia? Media, string? Refused) MediaOf(string fileName, byte[] bytes)
    {
        var accepted = string.Join(", ", PieceMedia.Accepted.Select(kind => kind.Label));
        if (!IsPlainName(fileName)) return (null, "Le nom du document n'est pas valable\u00A0: donnez un nom simple, sans chemin.");
        if (bytes.Length == 0) return (null, "Le document est vide\u00A0: choisissez-en un autre.");
        if (PieceMedia.Of(bytes) is not { } media) return (null, $"Ce document n'est ni un PDF ni une image acceptée ({accepted})\u00A0: convertissez-le.");

        return media.Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase)
            ? (media, null)
            : (null, $"Le nom « {fileName} » ne correspond pas au contenu, qui est de type {media.Label}\u00A0: corrigez l'extension.");
    }

    /// <remarks>Control and format characters are refused with paths: a reversed name shows an extension that it does not have.</remarks>
    private static bool IsPlainName(string name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= MaximumNameLength && name.IndexOfAny(['/', '\\']) < 0
        && !name.Any(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static async Task<StoredContent> KeepAsync(
        CaseSession session, Actor actor, string digest, string fileName, PieceMedia media, int size, ScanOutcome scan, CancellationToken cancellationToken)
    {
        if (await session.Db.Set<StoredContent>().FindAsync([digest, actor.AccountId], cancellationToken) is { } known) return known;

        var content = new StoredContent
        {
            Digest = digest,
            AccountId = actor.AccountId,
            FileName = fileName,
            MediaType = media.MediaType,
            Size = size,
            StoredAt = session.Now,
            Scan = scan is ScanOutcome.NotScanned not ? $"Non analysé\u00A0: {not.Reason}" : $"Analysé par {((ScanOutcome.Clean)scan).By}",
        };
        session.Db.Set<StoredContent>().Add(content);
        return content;
    }

    private static async Task<(Piece? Piece, ActAnswer.Refused? Refused)> FindAsync(CaseSession session, Actor actor, string number, string pieceId, CancellationToken cancellationToken)
    {
        if (await session.FindAsync(number, cancellationToken) is not { } file) return (null, Rights.Unknown(number));

        if (actor.Role is Role.Family && !Rights.Reaches(actor, file))
        {
            session.LogRead(actor, file.Id, "pièce", shown: false);
            return (null, Rights.OutOfScope(actor, file));
        }

        var piece = await session.Db.Set<Piece>().FindAsync([pieceId], cancellationToken);
        if (piece?.CaseId != file.Id || piece.ContentDigest is null) return (null, new ActAnswer.Refused(RefusalKind.NotFound, $"Le dossier {number} n'a pas cette pièce, ou elle n'a pas de contenu à ouvrir.", null));

        var refused = await ReadingScope.RefuseAsync(session, actor, file, cancellationToken);
        var aspect = PieceRules.IsAboutHealth(piece.Code) ? CaseAspect.HealthPapers : CaseAspect.PieceContents;
        if (refused is null && !ReadingRights.Allows(actor.Role, aspect))
        {
            refused = new ActAnswer.Refused(RefusalKind.Forbidden, $"La pièce {piece.Code} ne vous est pas ouverte.", aspect is CaseAspect.HealthPapers ? "R131-11-2" : null);
        }

        session.LogRead(actor, file.Id, $"pièce {piece.Code}", shown: refused is null);
        return refused is null ? (piece, null) : (null, refused);
    }
}
