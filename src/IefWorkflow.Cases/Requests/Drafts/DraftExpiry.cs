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
    /// <returns>The contents that it let go of, to be taken out of the store after the commit.</returns>
    internal static async Task<IReadOnlyList<string>> ForgetAsync(CaseSession session, RequestDraft draft, CancellationToken cancellationToken)
    {
        var digests = JsonSerializer.Deserialize<List<DraftDocument>>(draft.Documents)!.Select(document => document.Digest).Distinct().ToList();
        draft.Documents = "[]";
        var forgotten = await ForgetAsync(session, draft, digests, cancellationToken);
        session.Db.Remove(draft);
        return forgotten;
    }

    /// <summary>Forgets what is known of documents that a draft no longer holds, where neither a file nor another draft of the account does.</summary>
    internal static async Task<IReadOnlyList<string>> ForgetAsync(CaseSession session, RequestDraft draft, List<string> digests, CancellationToken cancellationToken)
    {
        var filed = await session.Db.Set<Piece>().Where(piece => piece.ContentDigest != null && digests.Contains(piece.ContentDigest)).Select(piece => piece.ContentDigest!).ToListAsync(cancellationToken);
        var others = await session.Db.Set<RequestDraft>().Where(other => other.AccountId == draft.AccountId && other.Id != draft.Id).Select(other => other.Documents).ToListAsync(cancellationToken);
        var forgotten = digests.Except(filed).Where(digest => !others.Append(draft.Documents).Any(documents => documents.Contains(digest, StringComparison.Ordinal))).ToList();
        foreach (var digest in forgotten)
        {
            if (await session.Db.Set<StoredContent>().FindAsync([digest, draft.AccountId], cancellationToken) is { } stored) session.Db.Remove(stored);
        }

        return forgotten;
    }
}
