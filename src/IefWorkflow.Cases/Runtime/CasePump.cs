using System.Data.Common;
using System.Globalization;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Runtime;

/// <summary>Does what is due: timers and deliveries of the workflows, then reminders. Each row is one transaction.</summary>
public sealed class CasePump(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int Batch = 100;
    private const int Attempts = 50;

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
            await InTransactionAsync(async services =>
            {
                try
                {
                    await services.GetRequiredService<WorkflowRuntime>().RunAsync(row, cancellationToken);
                }
                catch (OrphanedInstanceException orphan)
                {
                    await services.GetRequiredService<CaseSession>().Outbox.AlertAsync(null, Role.Administrator, $"orphelin:{row.Id}", orphan.Message, cancellationToken);
                }
            }, cancellationToken);
        }

        return rows.Count;
    }

    private async Task<int> RunRemindersAsync(CancellationToken cancellationToken)
    {
        List<string> due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var now = time.GetUtcNow();
            due = await scope.ServiceProvider.GetRequiredService<IefDbContext>().Reminders
                .Where(reminder => reminder.State == ReminderState.Waiting && reminder.FireAt <= now)
                .OrderBy(reminder => reminder.FireAt).ThenBy(reminder => reminder.Id).Select(reminder => reminder.Id).Take(Batch).ToListAsync(cancellationToken);
        }

        foreach (var id in due) await InTransactionAsync(services => FireAsync(services.GetRequiredService<CaseSession>(), id, cancellationToken), cancellationToken);
        return due.Count;
    }

    private static async Task FireAsync(CaseSession session, string id, CancellationToken cancellationToken)
    {
        if (await session.Db.Reminders.FindAsync([id], cancellationToken) is not { State: ReminderState.Waiting } reminder) return;

        var due = await session.Db.DueDates.FindAsync([reminder.DueDateId], cancellationToken) ?? throw new InvalidOperationException($"The reminder '{id}' has no due date.");
        var file = await session.GetAsync(due.CaseId, cancellationToken);
        reminder.End(ReminderState.Fired);
        var label = TimeLimitCatalogue.Find(due.Rule, due.StartOn, session.Readings)?.IfMissed ?? due.Rule;
        var subject = string.Create(CultureInfo.InvariantCulture, $"[{reminder.Band}] {file.Kind.Label()} {file.Number}\u00A0: échéance le {FrenchDate.Plain(due.PrudentOn)}");
        var body = $"Dossier {file.Number}.\n\nÉchéance\u00A0: {FrenchDate.WithWeekday(due.PrudentOn)}.\nSi rien n'est fait\u00A0: {label}.\n\n{due.Explanation}";
        await session.Outbox.WriteToRoleAsync(file, reminder.Role, reminder.IsEscalation ? MessageKind.Escalation : MessageKind.Reminder, reminder.Id, subject, body, cancellationToken);
    }

    private async Task InTransactionAsync(Func<IServiceProvider, Task> work, CancellationToken cancellationToken)
    {
        for (var remaining = Attempts; ; remaining--)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IefDbContext>();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                await work(scope.ServiceProvider);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return;
            }
            catch (Exception failure) when (remaining > 1 && failure is ConcurrencyException or DbUpdateException or DbException && CaseSession.IsContention(failure))
            {
                await Task.Yield();
            }
        }
    }
}
