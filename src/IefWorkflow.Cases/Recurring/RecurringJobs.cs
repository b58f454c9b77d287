using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Settings;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Everything that the service does without being asked, put on its clock.</summary>
public sealed class RecurringJobs(IRecurringClock clock, DailyRuns runs, OutboxDispatcher dispatcher, IEnumerable<IDailyJob> daily, AcademySettings settings)
{
    /// <summary>How often the outbox is looked at.</summary>
    public static TimeSpan OutboxEvery { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Starts them. What was missed since they last ran today is done at once.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZoneId);
        await clock.RunAsync("courriels", new Cadence.Every(OutboxEvery), dispatcher.RunDueAsync, cancellationToken);
        foreach (var job in daily)
        {
            await clock.RunAsync(job.Name, new Cadence.Daily(job.At(settings), zone), stop => runs.RunAsync(job, stop), cancellationToken);
        }
    }
}
