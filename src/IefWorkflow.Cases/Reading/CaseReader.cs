using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Reading;

/// <summary>Opens files for people: only what the role and the scope allow, and every read is logged, shown or refused.</summary>
public sealed class CaseReader(IServiceScopeFactory scopes)
{
    /// <summary>Opens a file.</summary>
    /// <param name="actor">Who reads, in which role.</param>
    /// <param name="number">The number of the file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<CaseReading> OpenAsync(Actor actor, string number, CancellationToken cancellationToken) =>
        AuditedRead.RunAsync(scopes, session => OpenAsync(session, actor, number, cancellationToken), cancellationToken);

    private static async Task<CaseReading> OpenAsync(CaseSession session, Actor actor, string number, CancellationToken cancellationToken)
    {
        if (await session.FindAsync(number, cancellationToken) is not { } file)
        {
            return new CaseReading.Refused(Rights.Unknown(number));
        }

        if (await ReadingScope.RefuseAsync(session, actor, file, cancellationToken) is { } refused)
        {
            session.LogRead(actor, file.Id, "dossier", shown: false);
            return new CaseReading.Refused(refused);
        }

        if (actor.Role is Role.Mayor)
        {
            session.LogRead(actor, file.Id, "fiche communale (R131-10-2)", shown: true);
            return new CaseReading.ForMayor(await MayorExport.EntryAsync(session, file, cancellationToken));
        }

        session.LogRead(actor, file.Id, "dossier", shown: true);
        return new CaseReading.Opened(await new CaseViewBuilder(session, actor, file).BuildAsync(cancellationToken));
    }
}
