using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IefWorkflow.Cases.Messages;

/// <summary>Sends what is in the outbox, after the commit of the step that wrote it. Any number of nodes may do so at once.</summary>
/// <remarks>
/// A row is leased before it is sent, by an update that only one node wins. A node that dies between the sending and the commit leaves the
/// lease to run out: the message is then sent once more, under the same <c>Message-ID</c>, and its row says so.
/// </remarks>
public sealed class OutboxDispatcher(IServiceScopeFactory scopes, IMailTransport transport, TimeProvider time, ILogger<OutboxDispatcher> logger)
{
    private const int Batch = 100;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait after each failed attempt; after the last, the message is given up.</summary>
    public static IReadOnlyList<TimeSpan> BackOff { get; } =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12)];

    /// <summary>Tries every message that is due now, until none is.</summary>
    /// <returns>How many were handed over.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        while (await DueAsync(cancellationToken) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                if (await ClaimAsync(id, cancellationToken) is { } message && await SendAsync(message, cancellationToken)) sent++;
            }
        }

        return sent;
    }

    /// <summary>The next instant, UTC, at which a message will be due; null when the outbox is empty.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queued = scope.ServiceProvider.GetRequiredService<IefDbContext>().Messages.Where(message => message.State == MessageState.Queued);
        var free = await queued.Where(message => message.LeaseUntil == null).MinAsync(message => (DateTimeOffset?)message.NextAttemptAt, cancellationToken);
        var leased = await queued.Where(message => message.LeaseUntil != null).MinAsync(message => message.LeaseUntil, cancellationToken);
        return free is null || leased < free ? leased : free;
    }

    private async Task<List<string>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<IefDbContext>().Messages
            .Where(message => message.State == MessageState.Queued && message.NextAttemptAt <= now && (message.LeaseUntil == null || message.LeaseUntil <= now))
            .OrderBy(message => message.NextAttemptAt).ThenBy(message => message.Id).Select(message => message.Id).Take(Batch).ToListAsync(cancellationToken);
    }

    /// <summary>Leases a message: of all the nodes that ask, one gets it.</summary>
    private Task<Message?> ClaimAsync(string id, CancellationToken cancellationToken) => CaseTransaction.RunAsync(scopes, async services =>
    {
        var db = services.GetRequiredService<IefDbContext>();
        var now = time.GetUtcNow();
        DateTimeOffset? until = now + Lease;
        var claimed = await db.Messages
            .Where(message => message.Id == id && message.State == MessageState.Queued && message.NextAttemptAt <= now && (message.LeaseUntil == null || message.LeaseUntil <= now))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(message => message.LastError, message => message.LeaseUntil == null ? message.LastError : "L'envoi précédent a été interrompu\u00A0: le courriel a pu partir deux fois.")
                    .SetProperty(message => message.LeaseUntil, until)
                    .SetProperty(message => message.Attempts, message => message.Attempts + 1),
                cancellationToken);
        if (claimed == 0) return null;

        var message = await db.Messages.SingleAsync(row => row.Id == id, cancellationToken);
        if (message.Attempts <= BackOff.Count + 1) return message;

        await GiveUpAsync(services.GetRequiredService<CaseSession>(), message, message.LastError ?? "Trop de tentatives.", cancellationToken);
        return null;
    }, cancellationToken);

    private async Task<bool> SendAsync(Message message, CancellationToken cancellationToken)
    {
        using var activity = CaseTelemetry.Sends(MailText.Reference(message.Id));
        var outcome = await HandOverAsync(message, cancellationToken);
        CaseTelemetry.Tried(message, outcome, time.GetUtcNow());
        var isOurs = await CaseTransaction.RunAsync(scopes, services => RecordAsync(services.GetRequiredService<CaseSession>(), message, outcome, cancellationToken), cancellationToken);
        if (isOurs) Report(MailText.Reference(message.Id), message.Attempts, outcome);
        else logger.LogWarning("Message {Reference} took longer than its lease: another node has it", MailText.Reference(message.Id));
        return outcome is HandOver.Sent;
    }

    /// <summary>Logs the outcome under a name that tells nothing: what the server said may hold an address, and stays on the row.</summary>
    private void Report(string reference, int attempt, HandOver outcome)
    {
        if (outcome is HandOver.Sent)
        {
            if (logger.IsEnabled(LogLevel.Information)) logger.LogInformation("Message {Reference} was sent at attempt {Attempt}", reference, attempt);
        }
        else if (outcome is HandOver.TryLater) logger.LogWarning("Message {Reference} was not taken at attempt {Attempt}", reference, attempt);
        else logger.LogWarning("Message {Reference} was refused for good at attempt {Attempt}", reference, attempt);
    }

    private async ValueTask<HandOver> HandOverAsync(Message message, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.HandOverAsync(message, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever a transport throws, the other messages must go and this one must be tried again.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new HandOver.TryLater($"Erreur inattendue de l'envoi ({failure.GetType().Name}).");
        }
    }

    private static async Task<bool> RecordAsync(CaseSession session, Message leased, HandOver outcome, CancellationToken cancellationToken)
    {
        var message = await session.Db.Messages.SingleAsync(row => row.Id == leased.Id, cancellationToken);
        if (message.State is not MessageState.Queued || message.LeaseUntil != leased.LeaseUntil) return false;

        message.LeaseUntil = null;
        switch (outcome)
        {
            case HandOver.Sent:
                (message.State, message.SentAt) = (MessageState.Sent, session.Now);
                break;
            case HandOver.TryLater later when message.Attempts <= BackOff.Count:
                (message.LastError, message.NextAttemptAt) = (later.Reason, session.Now + BackOff[message.Attempts - 1]);
                break;
            case HandOver.TryLater last:
                await GiveUpAsync(session, message, last.Reason, cancellationToken);
                break;
            case HandOver.RefusedForGood refused:
                await GiveUpAsync(session, message, refused.Reason, cancellationToken);
                break;
        }

        return true;
    }

    private static async Task GiveUpAsync(CaseSession session, Message message, string reason, CancellationToken cancellationToken)
    {
        (message.State, message.LeaseUntil, message.LastError) = (MessageState.Failed, null, reason);
        var file = message.CaseId is { } caseId ? await session.GetAsync(caseId, cancellationToken) : null;
        var about = file is null ? "" : $" (dossier {file.Number})";
        await session.Outbox.AlertAsync(
            file, Role.Administrator, OutboxDesk.AlertKey(message, session.Now),
            $"Un courriel n'a pas pu partir{about}\u00A0: {reason} Corrigez la cause puis renvoyez-le.", cancellationToken);
    }
}
