using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tasks;

/// <summary>The tasks of the files.</summary>
public sealed class TaskDesk(IefDbContext db)
{
    /// <summary>The open tasks of a file, the oldest first.</summary>
    public async ValueTask<IReadOnlyList<HumanTask>> OpenAsync(string caseId, CancellationToken cancellationToken) =>
        await db.Tasks.Where(task => task.CaseId == caseId && task.State == TaskState.Open).OrderBy(task => task.CreatedAt).ThenBy(task => task.Id).ToListAsync(cancellationToken);

    /// <summary>The open task of a kind, or null.</summary>
    public async ValueTask<HumanTask?> FindOpenAsync(string caseId, string kind, CancellationToken cancellationToken) =>
        (await OpenAsync(caseId, cancellationToken)).FirstOrDefault(task => task.Kind == kind);

    /// <summary>The task of a kind that was done last, or null.</summary>
    public async ValueTask<HumanTask?> LastDoneAsync(string caseId, string kind, CancellationToken cancellationToken) =>
        await db.Tasks.Where(task => task.CaseId == caseId && task.Kind == kind && task.State == TaskState.Done).OrderByDescending(task => task.ClosedAt).FirstOrDefaultAsync(cancellationToken);
}
