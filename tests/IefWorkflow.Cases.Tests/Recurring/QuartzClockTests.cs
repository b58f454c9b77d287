using IefWorkflow.Cases.Recurring;
using Microsoft.Extensions.Logging.Abstractions;

namespace IefWorkflow.Cases.Tests.Recurring;

/// <summary>Quartz runs what it is told to, when it is told to.</summary>
public class QuartzClockTests
{
    [Fact]
    public async Task A_job_runs_at_once_and_again_after_its_interval_even_when_it_fails()
    {
        var runs = 0;
        var third = new TaskCompletionSource();
        await using var clock = new QuartzClock(TimeProvider.System, null, NullLogger<QuartzClock>.Instance);

        await clock.RunAsync("essai", new Cadence.Every(TimeSpan.FromMilliseconds(20)), _ =>
        {
            if (++runs == 3) third.SetResult();
            return runs == 1 ? throw new InvalidOperationException("boom") : Task.CompletedTask;
        }, default);

        await third.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_daily_job_runs_at_once_in_case_its_time_passed()
    {
        var ran = new TaskCompletionSource();
        await using var clock = new QuartzClock(TimeProvider.System, null, NullLogger<QuartzClock>.Instance);

        await clock.RunAsync("essai", new Cadence.Daily(new TimeOnly(8, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")), _ =>
        {
            ran.TrySetResult();
            return Task.CompletedTask;
        }, default);

        await ran.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
