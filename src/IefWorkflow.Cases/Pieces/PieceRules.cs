using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Pieces;

/// <summary>What acts that file supporting documents ask: whether a code takes a content, and whether a content may be added.</summary>
public static class PieceRules
{
    /// <summary>The documents about health: only the doctor opens their content.</summary>
    public static bool IsAboutHealth(string code) => code is "M1A-CERT" or "M1B-CERT" or "M1B-CDAPH";

    /// <summary>Why no content can be sent under a code; null when it can.</summary>
    public static ActAnswer.Refused? RefuseContent(string code)
    {
        if (code == DepositPiece.Other) return null;
        if (SupportingDocuments.Find(code) is not { } document)
        {
            return new ActAnswer.Refused(RefusalKind.BadInput, $"La pièce « {code} » n'existe pas\u00A0: {string.Join(", ", SupportingDocuments.All.Select(piece => piece.Code))}.", null);
        }

        return document.Sealed
            ? new ActAnswer.Refused(RefusalKind.Unlawful, $"La pièce « {document.Label} » reste sous pli fermé\u00A0: elle ne se transmet pas en ligne, envoyez-la ou déposez-la sous enveloppe.", "R131-11-2")
            : null;
    }

    /// <summary>Why documents sent before cannot be filed; null when all can.</summary>
    internal static async ValueTask<ActAnswer.Refused?> RefuseDocumentsAsync(this ActContext context, IReadOnlyList<SentDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            if (RefuseContent(document.Code) is { } refused) return refused;
            if (await context.Session.Db.Set<StoredContent>().FindAsync([document.Digest, context.Actor.AccountId], cancellationToken) is null) return new ActAnswer.Refused(RefusalKind.BadInput, "Ce document n'a pas été reçu\u00A0: envoyez-le d'abord.", null);
        }

        return null;
    }

    /// <summary>Files documents that <see cref="RefuseDocumentsAsync"/> let through.</summary>
    internal static async ValueTask AddDocumentsAsync(this ActContext context, CaseFile file, IReadOnlyList<SentDocument> documents, DateOnly receivedOn, CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            var content = (await context.Session.Db.Set<StoredContent>().FindAsync([document.Digest, context.Actor.AccountId], cancellationToken))!;
            context.Session.Db.Set<Piece>().Add(new Piece
            {
                Id = context.Session.NewId(), CaseId = file.Id, Code = document.Code, ReceivedOn = receivedOn, Description = document.Description,
                ContentDigest = content.Digest, FileName = content.FileName, MediaType = content.MediaType, Size = content.Size,
            });
        }
    }

    /// <summary>Makes the row of a supporting document whose content was sent before; the act adds it.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="file">The file.</param>
    /// <param name="actor">Who files it: the person who sent the content.</param>
    /// <param name="code">The code of the checklist.</param>
    /// <param name="digest">The digest of the content.</param>
    /// <param name="receivedOn">The legal day of receipt.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    public static async ValueTask<(Piece? Piece, ActAnswer.Refused? Refused)> PieceOfContentAsync(
        this CaseSession session, CaseFile file, Actor actor, string code, string digest, DateOnly receivedOn, CancellationToken cancellationToken)
    {
        if (RefuseContent(code) is { } refused) return (null, refused);
        if (await session.Db.Set<StoredContent>().FindAsync([digest, actor.AccountId], cancellationToken) is not { } content)
        {
            return (null, new ActAnswer.Refused(RefusalKind.BadInput, "Ce document n'a pas été reçu\u00A0: envoyez-le d'abord.", null));
        }

        return (new Piece
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"),
            CaseId = file.Id,
            Code = code,
            ReceivedOn = receivedOn,
            ContentDigest = content.Digest,
            FileName = content.FileName,
            MediaType = content.MediaType,
            Size = content.Size,
        }, null);
    }
}
