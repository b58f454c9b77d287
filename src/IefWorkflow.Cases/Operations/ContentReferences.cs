using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Operations;

/// <summary>Every content that the tables refer to: supporting documents, issued letters, and what was sent but not filed yet.</summary>
internal static class ContentReferences
{
    /// <summary>Reads them, each digest once, by number of the file.</summary>
    public static async Task<IReadOnlyList<ContentReference>> ReadAsync(IefDbContext db, CancellationToken cancellationToken)
    {
        var numbers = await db.Files.AsNoTracking().ToDictionaryAsync(file => file.Id, file => file.Number, cancellationToken);
        var pieces = await db.Set<Piece>().AsNoTracking().Where(piece => piece.ContentDigest != null).Select(piece => new { piece.ContentDigest, piece.CaseId, piece.Code }).ToListAsync(cancellationToken);
        var letters = await db.Letters.AsNoTracking().Where(letter => letter.Digest != null).Select(letter => new { letter.Digest, letter.CaseId, letter.Code }).ToListAsync(cancellationToken);
        var sent = await db.Set<StoredContent>().AsNoTracking().Select(content => content.Digest).ToListAsync(cancellationToken);
        return
        [
            .. pieces.Select(piece => new ContentReference(piece.ContentDigest!, numbers.GetValueOrDefault(piece.CaseId), $"la pièce {piece.Code}"))
                .Concat(letters.Select(letter => new ContentReference(letter.Digest!, numbers.GetValueOrDefault(letter.CaseId), $"le courrier {letter.Code}")))
                .Concat(sent.Select(digest => new ContentReference(digest, null, "un document envoyé")))
                .DistinctBy(content => content.Digest)
                .OrderBy(content => content.Number, StringComparer.Ordinal).ThenBy(content => content.Digest, StringComparer.Ordinal),
        ];
    }
}
