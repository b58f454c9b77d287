using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Recurring;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Web.Hosting;

/// <summary>The background loop: does what is due and sends the outbox, again and again, and starts the daily jobs. Several nodes may run it at once.</summary>
internal sealed class CaseLoop(CasePump pump, OutboxDispatcher outbox, RecurringJobs jobs, IRecurringClock clock, CaseGauges gauges, LoopPulse pulse, ServiceConfiguration configuration, TimeProvider time, ILogger<CaseLoop> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await jobs.StartAsync(stoppingToken);
        using var timer = new PeriodicTimer(configuration.LoopEvery, time);
        do
        {
            try
            {
                await pump.RunDueAsync(stoppingToken);
                await outbox.RunDueAsync(stoppingToken);
                if (clock is ManualRecurringClock manual) await manual.RunDueAsync(stoppingToken);
                await gauges.RefreshAsync(stoppingToken);
                pulse.Beat(time.GetUtcNow());
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Due work or mail could not be done; it is tried again at the next turn.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
