using System.Text.Json;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Recurring;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Requests.Drafts;

/// <summary>Forgets the drafts that nobody has touched for <see cref="RequestDraft.KeptDays"/> days.</summary>
public sealed class DraftExpiry : IDailyJob
{
    /// <inheritdoc/>
    public string Name => "brouillons";

    /// <inheritdoc/>
    public TimeOnly At(AcademySettings settings) => settings.NightlyCheckAt;

    /// <inheritdoc/>
    public async Task RunAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var before = session.Now.AddDays(-RequestDraft.KeptDays);
        foreach (var draft in await session.Db.Set<RequestDraft>().Where(draft => draft.UpdatedAt < before).ToListAsync(cancellationToken)) await ForgetAsync(session, draft, cancellationToken);
    }

    /// <summary>Deletes a draft, and what is known of those of its documents that are on no file.</summary>
    internal static async Task ForgetAsync(CaseSession session, RequestDraft draft, CancellationToken cancellationToken)
    {
        var digests = JsonSerializer.Deserialize<List<DraftDocument>>(draft.Documents)!.Select(document => document.Digest).Distinct().ToList();
        var filed = await session.Db.Set<Piece>().Where(piece => piece.ContentDigest != null && digests.Contains(piece.ContentDigest)).Select(piece => piece.ContentDigest!).ToListAsync(cancellationToken);
        var others = await session.Db.Set<RequestDraft>().Where(other => other.AccountId == draft.AccountId && other.Id != draft.Id).Select(other => other.Documents).ToListAsync(cancellationToken);
        foreach (var digest in digests.Except(filed).Where(digest => !others.Exists(documents => documents.Contains(digest, StringComparison.Ordinal))))
        {
            if (await session.Db.Set<StoredContent>().FindAsync([digest, draft.AccountId], cancellationToken) is { } stored) session.Db.Remove(stored);
        }

        session.Db.Remove(draft);
    }
}
