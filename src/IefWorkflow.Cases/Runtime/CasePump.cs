using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Runtime;

/// <summary>Does what is due: timers and deliveries of the workflows, then reminders. Each row is one transaction.</summary>
public sealed class CasePump(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int Batch = 100;

    /// <summary>Does everything that is due now, however late, until nothing is.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        while (await RunWorkAsync(cancellationToken) + await RunRemindersAsync(cancellationToken) > 0)
        {
        }
    }

    /// <summary>The next instant, UTC, at which something will be due; null when nothing is planned.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IefDbContext>();
        var work = await db.Set<DueRow>().MinAsync(row => (DateTimeOffset?)row.DueAt, cancellationToken);
        var reminder = await db.Reminders.Where(row => row.State == ReminderState.Waiting).MinAsync(row => (DateTimeOffset?)row.FireAt, cancellationToken);
        return work is null ? reminder : reminder is null || work < reminder ? work : reminder;
    }

    private async Task<int> RunWorkAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<DueWork> rows;
        await using (var scope = scopes.CreateAsyncScope())
        {
            rows = await scope.ServiceProvider.GetRequiredService<WorkflowRuntime>().LeaseDueAsync(Batch, cancellationToken);
        }

        foreach (var row in rows)
        {
            var kind = row.Kind.ToString();
            CaseTelemetry.Begins(kind, row.DueAt, time.GetUtcNow());
            await CaseTelemetry.WorkAsync(kind, row.InstanceId, () => InTransactionAsync(services => RunAsync(services, row, cancellationToken), cancellationToken));
        }

        return rows.Count;
    }

    private static async Task RunAsync(IServiceProvider services, DueWork row, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<WorkflowRuntime>().RunAsync(row, cancellationToken);
        }
        catch (OrphanedInstanceException orphan)
        {
            await services.GetRequiredService<CaseSession>().Outbox.AlertAsync(null, Role.Administrator, $"orphelin:{row.Id}", orphan.Message, cancellationToken);
        }
    }

    private async Task<int> RunRemindersAsync(CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, DateTimeOffset>> due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var now = time.GetUtcNow();
            due = await scope.ServiceProvider.GetRequiredService<IefDbContext>().Reminders
                .Where(reminder => reminder.State == ReminderState.Waiting && reminder.FireAt <= now)
                .OrderBy(reminder => reminder.FireAt).ThenBy(reminder => reminder.Id).Take(Batch).Select(reminder => KeyValuePair.Create(reminder.Id, reminder.FireAt)).ToListAsync(cancellationToken);
        }

        foreach (var (id, fireAt) in due)
        {
            CaseTelemetry.Begins(nameof(Reminder), fireAt, time.GetUtcNow());
            await CaseTelemetry.WorkAsync(nameof(Reminder), null, () => InTransactionAsync(services => FireAsync(services.GetRequiredService<CaseSession>(), id, cancellationToken), cancellationToken));
        }

        return due.Count;
    }

    private static async Task FireAsync(CaseSession session, string id, CancellationToken cancellationToken)
    {
        if (await session.Db.Reminders.FindAsync([id], cancellationToken) is not { State: ReminderState.Waiting } reminder) return;

        var due = await session.Db.DueDates.FindAsync([reminder.DueDateId], cancellationToken) ?? throw new InvalidOperationException($"The reminder '{id}' has no due date.");
        var file = await session.GetAsync(due.CaseId, cancellationToken);
        reminder.End(ReminderState.Fired);
        var text = await ReminderText.OfAsync(session, file, due, reminder, cancellationToken);
        await session.Outbox.WriteToRoleAsync(file, reminder.Role, reminder.IsEscalation ? MessageKind.Escalation : MessageKind.Reminder, reminder.Id, text.Subject, text.Body, cancellationToken);
    }

    private Task<bool> InTransactionAsync(Func<IServiceProvider, Task> work, CancellationToken cancellationToken) => CaseTransaction.RunAsync(
        scopes,
        async services =>
        {
            await work(services);
            return true;
        },
        cancellationToken);
}
