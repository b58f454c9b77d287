using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;

namespace IefWorkflow.Cases.Recurring;

/// <summary>What the service does once a day, put on its clock.</summary>
public sealed class RecurringJobs(IRecurringClock clock, CasePump pump, DailyRuns runs, IEnumerable<IDailyJob> daily, AcademySettings settings)
{
    /// <summary>Starts them. What was missed is done at once.</summary>
    /// <remarks>Before each daily job, what is due is done: after an outage, a check or a digest would otherwise speak of a state that is about to change.</remarks>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZoneId);
        foreach (var job in daily)
        {
            await clock.RunAsync(job.Name, new Cadence.Daily(job.At(settings), zone), stop => RunAsync(job, stop), cancellationToken);
        }
    }

    private async Task RunAsync(IDailyJob job, CancellationToken cancellationToken)
    {
        await pump.RunDueAsync(cancellationToken);
        await runs.RunAsync(job, cancellationToken);
    }
}
