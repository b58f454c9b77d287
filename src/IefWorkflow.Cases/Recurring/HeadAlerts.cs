using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Tasks;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Every morning, looks whether somebody still reaches what is asked of heads of school: accounts open and close while an opinion is awaited (R131-11-7).</summary>
public sealed class HeadAlerts : IDailyJob
{
    /// <inheritdoc/>
    public string Name => "avis-directeur";

    /// <inheritdoc/>
    public TimeOnly At(AcademySettings settings) => settings.RemindersAt;

    /// <inheritdoc/>
    public async Task RunAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var db = session.Db;
        var asked = await db.Tasks.Where(task => task.State == TaskState.Open && task.Role == Role.Head).Select(task => task.CaseId).Distinct().ToListAsync(cancellationToken);
        var alerted = await db.Alerts.Where(alert => alert.ClosedAt == null && alert.CaseId != null && alert.Id.StartsWith(HeadOfSchool.AlertPrefix)).Select(alert => alert.CaseId!).Distinct().ToListAsync(cancellationToken);
        foreach (var caseId in asked.Union(alerted))
        {
            await session.WatchHeadAsync(await session.GetAsync(caseId, cancellationToken), asked.Contains(caseId), cancellationToken);
        }
    }
}
