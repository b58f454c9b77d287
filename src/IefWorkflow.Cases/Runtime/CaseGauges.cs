using System.Diagnostics.Metrics;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Runtime;

/// <summary>How much waits in the database, as gauges: overdue work, the outbox, alerts, letters, open files. Read only while somebody listens.</summary>
public sealed class CaseGauges : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;
    private readonly Meter meter = new(CaseTelemetry.Name);
    private readonly List<Instrument> gauges = [];
    private Dictionary<string, double> last = [];
    private DateTimeOffset readAt = DateTimeOffset.MinValue;

    /// <summary>Makes the gauges; they tell nothing before the first look.</summary>
    public CaseGauges(IServiceScopeFactory scopes, TimeProvider time)
    {
        (this.scopes, this.time) = (scopes, time);
        Add("ief.work.overdue", "{row}", "Due rows and reminders whose instant has passed.");
        Add("ief.work.oldest", "s", "How long the oldest of them has been due.");
        Add("ief.outbox.depth", "{message}", "E-mails that wait to be sent.");
        Add("ief.outbox.age", "s", "How long the oldest of them has waited.");
        Add("ief.outbox.failed", "{message}", "E-mails given up or returned, that nobody has sent again.");
        Add("ief.alerts.open", "{alert}", "Alerts that nobody has settled.");
        Add("ief.letters.unissued", "{letter}", "Letters prepared and not issued.");
        Add("ief.files.open", "{file}", "Files that are not closed.");
    }

    /// <summary>Looks at the database, when somebody listens and the last look is over a quarter of a minute old.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - readAt < Every || !gauges.Exists(gauge => gauge.Enabled)) return;

        await using var scope = scopes.CreateAsyncScope();
        last = await ReadAsync(scope.ServiceProvider.GetRequiredService<IefDbContext>(), now, cancellationToken);
        readAt = now;
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private static async Task<Dictionary<string, double>> ReadAsync(IefDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var work = db.Set<DueRow>().Where(row => row.DueAt <= now);
        var reminders = db.Reminders.Where(reminder => reminder.State == ReminderState.Waiting && reminder.FireAt <= now);
        var queued = db.Messages.Where(message => message.State == MessageState.Queued);
        var oldest = new[] { await work.MinAsync(row => (DateTimeOffset?)row.DueAt, cancellationToken), await reminders.MinAsync(reminder => (DateTimeOffset?)reminder.FireAt, cancellationToken) }.Min();
        return new Dictionary<string, double>
        {
            ["ief.work.overdue"] = await work.CountAsync(cancellationToken) + await reminders.CountAsync(cancellationToken),
            ["ief.work.oldest"] = Seconds(oldest, now),
            ["ief.outbox.depth"] = await queued.CountAsync(cancellationToken),
            ["ief.outbox.age"] = Seconds(await queued.MinAsync(message => (DateTimeOffset?)message.CreatedAt, cancellationToken), now),
            ["ief.outbox.failed"] = await db.Messages.CountAsync(message => message.State == MessageState.Failed || message.State == MessageState.Returned, cancellationToken),
            ["ief.alerts.open"] = await db.Alerts.CountAsync(alert => alert.ClosedAt == null, cancellationToken),
            ["ief.letters.unissued"] = await db.Letters.CountAsync(letter => letter.IssuedOn == null && letter.CorrectedById == null, cancellationToken),
            ["ief.files.open"] = await db.Files.CountAsync(file => file.ClosedOn == null, cancellationToken),
        };
    }

    private static double Seconds(DateTimeOffset? since, DateTimeOffset now) => since is { } instant ? Math.Max(0, (now - instant).TotalSeconds) : 0;

    private void Add(string name, string unit, string description) => gauges.Add(meter.CreateObservableGauge(name, () => Measure(name), unit, description));

    private IEnumerable<Measurement<double>> Measure(string name) => last.TryGetValue(name, out var value) ? [new Measurement<double>(value)] : [];
}
