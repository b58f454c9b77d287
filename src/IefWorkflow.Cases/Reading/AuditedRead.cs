using System.Data.Common;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Reading;

/// <summary>Reads in a transaction that keeps the line of the register: nothing is shown that was not logged.</summary>
internal static class AuditedRead
{
    private const int Attempts = 50;

    /// <summary>Reads, and stores what the reading logged; does it again when somebody else wrote first.</summary>
    public static async Task<T> RunAsync<T>(IServiceScopeFactory scopes, Func<CaseSession, Task<T>> read, CancellationToken cancellationToken)
    {
        for (var remaining = Attempts; ; remaining--)
        {
            await using var scope = scopes.CreateAsyncScope();
            var session = scope.ServiceProvider.GetRequiredService<CaseSession>();
            try
            {
                await using var transaction = await session.Db.Database.BeginTransactionAsync(cancellationToken);
                var answer = await read(session);
                await session.Db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return answer;
            }
            catch (Exception failure) when (remaining > 1 && failure is DbUpdateException or DbException or InvalidOperationException && CaseSession.IsContention(failure))
            {
                await Task.Yield();
            }
        }
    }

    /// <summary>Adds a line to the register.</summary>
    public static void LogRead(this CaseSession session, Actor actor, string? caseId, string what, bool shown) => session.Db.Set<ReadLogEntry>().Add(new ReadLogEntry
    {
        Id = Guid.CreateVersion7(session.Now).ToString("N"),
        At = session.Now,
        ActorId = actor.AccountId,
        ActorName = actor.Name,
        Role = actor.Role.Code(),
        CaseId = caseId,
        What = what,
        Shown = shown,
    });
}
