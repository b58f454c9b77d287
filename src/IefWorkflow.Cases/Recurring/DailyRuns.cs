using IefWorkflow.Cases.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Runs daily jobs, each once a day: a late start does them late, once, and a day that nobody worked on is not made up for.</summary>
public sealed class DailyRuns(IServiceScopeFactory scopes)
{
    /// <summary>Does a job when its time has come and it was not yet done today.</summary>
    /// <returns>Whether it was done now.</returns>
    public Task<bool> RunAsync(IDailyJob job, CancellationToken cancellationToken) => CaseTransaction.RunAsync(scopes, async services =>
    {
        var session = services.GetRequiredService<CaseSession>();
        var today = session.Today;
        if (session.Now < session.Instant(today, job.At(session.Settings))) return false;
        if (await session.Db.Set<RecurringRun>().FindAsync([job.Name, today], cancellationToken) is not null) return false;

        session.Db.Set<RecurringRun>().Add(new RecurringRun { Job = job.Name, Day = today, RanAt = session.Now });
        await session.Db.SaveChangesAsync(cancellationToken);
        await job.RunAsync(session, cancellationToken);
        return true;
    }, cancellationToken);
}
