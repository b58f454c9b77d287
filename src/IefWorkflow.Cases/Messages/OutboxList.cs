using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Messages;

/// <summary>What the outbox holds, for those who run the service: neither text nor address.</summary>
public static class OutboxList
{
    /// <summary>Lists messages, the oldest first.</summary>
    /// <param name="db">The rows.</param>
    /// <param name="state">Only those that stand there; null for all that have not been sent.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<IReadOnlyList<OutboxListItem>> ReadAsync(IefDbContext db, MessageState? state, CancellationToken cancellationToken) =>
        await (
            from message in db.Messages.AsNoTracking()
            join file in db.Files.AsNoTracking() on message.CaseId equals file.Id into files
            from file in files.DefaultIfEmpty()
            where state == null ? message.State != MessageState.Sent : message.State == state
            orderby message.CreatedAt, message.Id
            select new OutboxListItem(message.Id, message.State, message.Kind, file == null ? null : file.Number, message.CreatedAt, message.Attempts, message.LastError)).ToListAsync(cancellationToken);
}
