using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Where the e-mails of the files in the scope of somebody stand; without addressee and text, which are read on the file.</summary>
public static class OutboxList
{
    /// <summary>Lists e-mails, the newest first.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Whose scope.</param>
    /// <param name="state">Only in that state; null for any.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many on a page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The page, and how many there are in all; null when the outbox is not for that person.</returns>
    public static async Task<(IReadOnlyList<OutboxLine> Messages, int Total)?> ListMessagesAsync(
        this CaseSession session, Actor actor, MessageState? state, int page, int size, CancellationToken cancellationToken)
    {
        if (actor.Role is not (Role.Administrator or Role.Clerk or Role.Dasen or Role.Secretary or Role.President)) return null;

        var isAdministrator = actor.Role is Role.Administrator;
        var files = session.Db.Files.AsNoTracking().InScopeOf(actor);
        var query =
            from message in session.Db.Messages.AsNoTracking()
            join file in files on message.CaseId equals file.Id into found
            from file in found.DefaultIfEmpty()
            where (file != null || isAdministrator) && (state == null || message.State == state)
            orderby message.CreatedAt descending, message.Id
            select new OutboxLine(message.Id, file == null ? null : file.Number, message.Kind, message.State, message.Attempts, message.CreatedAt, message.SentAt);
        return (await query.Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken), await query.CountAsync(cancellationToken));
    }
}
