using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.People;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Reading;

/// <summary>Opens the journal of a file with its proof: only for who reads what each entry holds, and every opening is logged.</summary>
public sealed class JournalOpener(IServiceScopeFactory scopes)
{
    /// <summary>The journal of a file; null when it is not for the reader.</summary>
    public Task<JournalReading?> OpenAsync(Actor actor, string number, CancellationToken cancellationToken) => AuditedRead.RunAsync(scopes, async session =>
    {
        if (await session.FindAsync(number, cancellationToken) is not { } file) return null;

        var opens = ReadingRights.Allows(actor.Role, CaseAspect.TimelineData) && await ReadingScope.RefuseAsync(session, actor, file, cancellationToken) is null;
        session.LogRead(actor, file.Id, "journal", shown: opens);
        return opens ? await JournalVerification.ReadAsync(session.Db, file, cancellationToken) : null;
    }, cancellationToken);
}
