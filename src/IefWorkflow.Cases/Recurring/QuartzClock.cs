using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Runs jobs on Quartz: with a schedule in memory, or with one that the nodes on a PostgreSQL database share, of which one runs each job and any takes over from one that died.</summary>
/// <remarks>Even so the jobs themselves see to it that they are done once: a node that was only slow may have been taken for dead.</remarks>
public sealed class QuartzClock(TimeProvider time, QuartzCluster? cluster, ILogger<QuartzClock> logger) : IRecurringClock, IAsyncDisposable
{
    private const string Self = "horloge";
    private static readonly TimeSpan RegistrationTakes = TimeSpan.FromMinutes(1);
    private static readonly RetryPolicy AfterFailure = RetryPolicy.Fixed(100, TimeSpan.FromMinutes(5));
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Func<CancellationToken, Task>>> jobs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim once = new(1);
    private IScheduler? scheduler;

    /// <inheritdoc/>
    public async Task RunAsync(string name, Cadence cadence, Func<CancellationToken, Task> job, CancellationToken cancellationToken)
    {
        var running = await StartedAsync(cancellationToken);
        Registration(name).SetResult(job);
        var detail = JobBuilder.Create<NamedJob>().WithIdentity(name).DisallowConcurrentExecution(true).RequestRecovery(true).Build();
        var now = TriggerBuilder.Create(time).WithIdentity($"{name}:maintenant").StartNow().WithRetryPolicy(AfterFailure);
        var triggers = cadence switch
        {
            Cadence.Every every => [now.WithSimpleSchedule(schedule => schedule.WithInterval(every.Interval).RepeatForever()).Build()],
            Cadence.Daily daily => new[] { now.Build(), Daily(name, daily) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await running.ScheduleJob(detail, triggers, ScheduleJobOptions.Replacing, cancellationToken);
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

            var built = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);
            built.Context[Self] = this;
            await built.Start(cancellationToken);
            return scheduler = built;
        }
        finally
        {
            once.Release();
        }
    }

    private void Configure(IQuartzBuilder builder)
    {
        builder.UseTimeProvider(time);
        if (cluster is null)
        {
            builder.UseInMemoryStore();
            return;
        }

        builder.ConfigureScheduler(options => (options.InstanceName, options.InstanceId) = ("ief", Guid.NewGuid().ToString("N")));
        builder.UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, cluster.ConnectionString);
            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
            store.UseClustering(options => (options.CheckinInterval, options.CheckinMisfireThreshold) = (cluster.CheckIn, cluster.Patience));
        });
    }

    /// <summary>What a name stands for on this node; another node may have put the job on the schedule a moment before this one did.</summary>
    private TaskCompletionSource<Func<CancellationToken, Task>> Registration(string name) =>
        jobs.GetOrAdd(name, _ => new TaskCompletionSource<Func<CancellationToken, Task>>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task ExecuteAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var job = await Registration(name).Task.WaitAsync(RegistrationTakes, cancellationToken);
            await job(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "The job {Job} failed and will be run again", name);
            throw;
        }
    }

    /// <summary>What Quartz runs, and what its tables name: the job of that name on the node that runs it.</summary>
#pragma warning disable CA1812 // Quartz makes it.
    private sealed class NamedJob : IJob
#pragma warning restore CA1812
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
            await ((QuartzClock)context.Scheduler.Context[Self]!).ExecuteAsync(context.JobDetail.Key.Name, cancellationToken);
    }
}
