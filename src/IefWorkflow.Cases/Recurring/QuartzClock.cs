using System.Globalization;
using Microsoft.Extensions.Logging;
using Quartz;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Runs jobs on Quartz, with a schedule in memory: every node has its own, and the jobs themselves see to it that they are done once.</summary>
public sealed class QuartzClock(TimeProvider time, ILogger<QuartzClock> logger) : IRecurringClock, IAsyncDisposable
{
    private static readonly RetryPolicy AfterFailure = RetryPolicy.Fixed(100, TimeSpan.FromMinutes(5));
    private readonly SemaphoreSlim once = new(1);
    private IScheduler? scheduler;

    /// <inheritdoc/>
    public async Task RunAsync(string name, Cadence cadence, Func<CancellationToken, Task> job, CancellationToken cancellationToken)
    {
        var running = await StartedAsync(cancellationToken);
        var detail = JobBuilder.Create<LoggedJob>().WithIdentity(name).UsingJobData(LoggedJob.Work, job).UsingJobData(LoggedJob.Log, logger).DisallowConcurrentExecution(true).Build();
        var now = TriggerBuilder.Create(time).WithIdentity($"{name}:maintenant").StartNow().WithRetryPolicy(AfterFailure);
        var triggers = cadence switch
        {
            Cadence.Every every => [now.WithSimpleSchedule(schedule => schedule.WithInterval(every.Interval).RepeatForever()).Build()],
            Cadence.Daily daily => new[] { now.Build(), Daily(name, daily) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await running.ScheduleJob(detail, triggers, new ScheduleJobOptions(), cancellationToken);
    }

    /// <summary>Stops, once the jobs that run are done.</summary>
    public async ValueTask DisposeAsync()
    {
        if (scheduler is not null) await scheduler.Shutdown(true, CancellationToken.None);
        once.Dispose();
    }

    private ITrigger Daily(string name, Cadence.Daily daily) => TriggerBuilder.Create(time)
        .WithIdentity(name)
        .WithCronSchedule(
            string.Create(CultureInfo.InvariantCulture, $"{daily.At.Second} {daily.At.Minute} {daily.At.Hour} ? * *"),
            schedule => schedule.InTimeZone(daily.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .WithRetryPolicy(AfterFailure)
        .Build();

    private async Task<IScheduler> StartedAsync(CancellationToken cancellationToken)
    {
        await once.WaitAsync(cancellationToken);
        try
        {
            if (scheduler is not null) return scheduler;

            var built = await QuartzSchedulerBuilder
                .Create(builder => builder.UseInMemoryStore().UseTimeProvider(time))
                .BuildScheduler(cancellationToken);
            await built.Start(cancellationToken);
            return scheduler = built;
        }
        finally
        {
            once.Release();
        }
    }

    /// <summary>What Quartz runs: the job, whose failure is logged before Quartz tries again.</summary>
#pragma warning disable CA1812 // Quartz makes it.
    private sealed class LoggedJob : IJob
#pragma warning restore CA1812
    {
        public const string Work = "travail";
        public const string Log = "journal";

        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            try
            {
                await ((Func<CancellationToken, Task>)context.MergedJobDataMap[Work]!)(cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                ((ILogger)context.MergedJobDataMap[Log]!).LogError(failure, "The job {Job} failed and will be run again", context.JobDetail.Key.Name);
                throw;
            }
        }
    }
}
