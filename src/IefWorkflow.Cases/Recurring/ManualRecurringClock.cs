namespace IefWorkflow.Cases.Recurring;

/// <summary>A clock for tests and simulations: nothing runs until it is told to look at the time.</summary>
public sealed class ManualRecurringClock(TimeProvider time) : IRecurringClock
{
    private readonly List<Entry> entries = [];

    /// <summary>The next instant at which a job is due; null without jobs.</summary>
    public DateTimeOffset? Next => entries.Count == 0 ? null : entries.Min(entry => entry.DueAt);

    /// <inheritdoc/>
    public Task RunAsync(string name, Cadence cadence, Func<CancellationToken, Task> job, CancellationToken cancellationToken)
    {
        entries.Add(new Entry(cadence, job) { DueAt = time.GetUtcNow() });
        return Task.CompletedTask;
    }

    /// <summary>Runs every job that is due now, each once, in the order of their times.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var entry in entries.Where(entry => entry.DueAt <= now).OrderBy(entry => entry.DueAt).ToList())
        {
            await entry.Job(cancellationToken);
            entry.DueAt = entry.Cadence.After(now);
        }
    }

    private sealed class Entry(Cadence cadence, Func<CancellationToken, Task> job)
    {
        public Cadence Cadence { get; } = cadence;

        public Func<CancellationToken, Task> Job { get; } = job;

        public DateTimeOffset DueAt { get; set; }
    }
}
