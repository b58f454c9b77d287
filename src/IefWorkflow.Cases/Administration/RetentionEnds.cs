using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Administration;

/// <summary>Which files may be destroyed: none before the files that rest on it.</summary>
internal static class RetentionEnds
{
    /// <summary>The files whose retention has ended, the first first. A request waits for its appeals and all that came of it, and they for it; a sitting for the last appeal of its agenda.</summary>
    public static async Task<IReadOnlyList<RetentionFile>> DueAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var files = await session.Db.Files.AsNoTracking().ToListAsync(cancellationToken);
        var authorised = await session.Db.Set<AuthorisationRequest>().AsNoTracking().Where(request => request.AuthorisedUntil != null).ToDictionaryAsync(request => request.CaseId, request => request.AuthorisedUntil, cancellationToken);
        var ended = files.Where(file => EndOf(file, authorised) is { } until && until < session.Today).ToDictionary(file => file.Id);
        KeepTogether(ended, files, await LinksAsync(session, cancellationToken));
        await KeepSittingsAsync(session, ended, cancellationToken);
        return
        [
            .. ended.Values.Select(file => new RetentionFile(file.Id, file.Number, file.Kind, file.OpenedOn, file.ClosedOn!.Value, EndOf(file, authorised)!.Value, file.JournalHead))
                .OrderBy(file => file.KeptUntil).ThenBy(file => file.Number, StringComparer.Ordinal),
        ];
    }

    private static DateOnly? EndOf(CaseFile file, Dictionary<string, DateOnly?> authorised) =>
        file.ClosedOn is { } closedOn && file.Kind is not CaseKind.Mandates ? RetentionQuery.EndOf(closedOn, authorised.GetValueOrDefault(file.Id)) : null;

    private static async Task<List<(string File, string Other)>> LinksAsync(CaseSession session, CancellationToken cancellationToken) =>
    [
        .. (await session.Db.Files.AsNoTracking().Where(file => file.ParentId != null).Select(file => new { file.Id, file.ParentId }).ToListAsync(cancellationToken)).Select(file => (file.Id, file.ParentId!)),
        .. (await session.Db.Set<Appeal>().AsNoTracking().Where(appeal => appeal.RequestId != null).Select(appeal => new { appeal.CaseId, appeal.RequestId }).ToListAsync(cancellationToken)).Select(appeal => (appeal.CaseId, appeal.RequestId!)),
    ];

    /// <summary>Takes out every file linked with one that is kept, until none is.</summary>
    private static void KeepTogether(Dictionary<string, CaseFile> ended, List<CaseFile> files, List<(string File, string Other)> links)
    {
        var known = files.Select(file => file.Id).ToHashSet(StringComparer.Ordinal);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (file, other) in links.Where(link => known.Contains(link.File) && known.Contains(link.Other) && ended.ContainsKey(link.File) != ended.ContainsKey(link.Other)))
            {
                ended.Remove(file);
                ended.Remove(other);
                changed = true;
            }
        }
    }

    private static async Task KeepSittingsAsync(CaseSession session, Dictionary<string, CaseFile> ended, CancellationToken cancellationToken)
    {
        var agenda = await session.Db.Set<AgendaItem>().AsNoTracking().Select(item => new { item.SittingId, item.AppealId }).ToListAsync(cancellationToken);
        foreach (var item in agenda.Where(item => !ended.ContainsKey(item.AppealId))) ended.Remove(item.SittingId);
    }
}
