using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Invariants;

/// <summary>What is stored, read once for all invariants.</summary>
internal sealed class InvariantSnapshot
{
    private readonly Dictionary<string, CaseFile> files;

    private InvariantSnapshot(IReadOnlyList<CaseFile> files) => this.files = files.ToDictionary(file => file.Id, StringComparer.Ordinal);

    public required DateTimeOffset Now { get; init; }

    public required DateOnly Today { get; init; }

    public IEnumerable<CaseFile> Files => files.Values;

    public required IReadOnlyList<InstanceRow> OpenInstances { get; init; }

    public required HashSet<string> AllInstances { get; init; }

    public required ILookup<string, BookmarkRow> Bookmarks { get; init; }

    public required IReadOnlyList<DueRow> Work { get; init; }

    public required IReadOnlyList<HumanTask> OpenTasks { get; init; }

    public required IReadOnlyList<DueDate> DueDates { get; init; }

    public required IReadOnlyList<Reminder> Reminders { get; init; }

    /// <summary>The keys of e-mails and alerts: what a reminder leaves behind.</summary>
    public required HashSet<string> Sent { get; init; }

    public static async Task<InvariantSnapshot> TakeAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var db = session.Db;
        var messages = await db.Messages.Select(message => message.Id).ToListAsync(cancellationToken);
        var alerts = await db.Alerts.Select(alert => alert.Id).ToListAsync(cancellationToken);
        return new InvariantSnapshot(await db.Files.AsNoTracking().ToListAsync(cancellationToken))
        {
            Now = session.Now,
            Today = session.Today,
            OpenInstances = await db.Set<InstanceRow>().AsNoTracking().Where(instance => instance.Status != WorkflowStatus.Finished).ToListAsync(cancellationToken),
            AllInstances = await db.Set<InstanceRow>().Select(instance => instance.Id).ToHashSetAsync(cancellationToken),
            Bookmarks = (await db.Set<BookmarkRow>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(bookmark => bookmark.InstanceId),
            Work = await db.Set<DueRow>().AsNoTracking().ToListAsync(cancellationToken),
            OpenTasks = await db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open).ToListAsync(cancellationToken),
            DueDates = await db.DueDates.AsNoTracking().ToListAsync(cancellationToken),
            Reminders = await db.Reminders.AsNoTracking().ToListAsync(cancellationToken),
            Sent = [.. messages.Select(key => key[..Math.Max(key.LastIndexOf(':'), 0)]), .. alerts],
        };
    }

    /// <summary>The file of an identifier, or null.</summary>
    public CaseFile? File(string? caseId) => caseId is null ? null : files.GetValueOrDefault(caseId);

    /// <summary>The number of a file; « - » where there is none.</summary>
    public string NumberOf(string? caseId) => File(caseId)?.Number ?? "-";
}
