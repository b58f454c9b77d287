using System.Text.Json.Nodes;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Administration;

/// <summary>Writes and reads the register of the administration.</summary>
public static class RegisterBook
{
    /// <summary>Adds an entry, in the transaction of the step.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Who acted.</param>
    /// <param name="name">The name of the act: lower case, without accents.</param>
    /// <param name="label">What happened, in French.</param>
    /// <param name="data">The data; never a password, a token or a child's name.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public static async ValueTask NoteAsync(this CaseSession session, Actor actor, string name, string label, JsonObject? data, CancellationToken cancellationToken)
    {
        var register = await session.Db.Set<Register>().FindAsync([Register.TheId], cancellationToken);
        if (register is null) session.Db.Set<Register>().Add(register = new Register { Id = Register.TheId });
        session.Journal.Add(register, actor, name, label, data);
    }

    /// <summary>The entries, the last first.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="names">Only acts of these names; none for all.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many on a page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The page, and how many there are in all.</returns>
    public static async Task<(IReadOnlyList<JournalEntry> Entries, int Total)> RegisterAsync(
        this CaseSession session, IReadOnlyList<string> names, int page, int size, CancellationToken cancellationToken)
    {
        var query = session.Db.Journal.AsNoTracking().Where(entry => entry.CaseId == Register.TheId);
        if (names.Count > 0) query = query.Where(entry => names.Contains(entry.Name));
        return (await query.OrderByDescending(entry => entry.Sequence).Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken), await query.CountAsync(cancellationToken));
    }
}
