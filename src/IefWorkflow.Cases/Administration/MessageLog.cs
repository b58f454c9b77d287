using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Administration;

/// <summary>The log of e-mails, for the administrator.</summary>
public static class MessageLog
{
    /// <summary>The e-mails, the newest first.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="state">Only in that state; null for any.</param>
    /// <param name="kind">Only of that kind; null for any.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many on a page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The page, and how many there are in all.</returns>
    public static async Task<(IReadOnlyList<MessageLine> Messages, int Total)> MessageLogAsync(
        this CaseSession session, MessageState? state, MessageKind? kind, int page, int size, CancellationToken cancellationToken)
    {
        var query =
            from message in session.Db.Messages.AsNoTracking()
            join file in session.Db.Files.AsNoTracking() on message.CaseId equals file.Id into files
            from file in files.DefaultIfEmpty()
            where (state == null || message.State == state) && (kind == null || message.Kind == kind)
            orderby message.CreatedAt descending, message.Id
            select new MessageLine(message.Id, file == null ? null : file.Number, message.Kind, message.ToName, message.Subject, message.State, message.Attempts, message.CreatedAt, message.SentAt, message.LastError);
        return (await query.Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken), await query.CountAsync(cancellationToken));
    }

    /// <summary>How many e-mails are in each state.</summary>
    public static async Task<IReadOnlyDictionary<MessageState, int>> MessageCountsAsync(this CaseSession session, CancellationToken cancellationToken) =>
        await session.Db.Messages.AsNoTracking().GroupBy(message => message.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
}
