using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Oversight;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Reading;

/// <summary>Lists for a town hall the children of its communes who are taught at home, each with the categories of R131-10-2 and nothing else. Every entry is logged.</summary>
public sealed class MayorReader(IServiceScopeFactory scopes)
{
    /// <summary>The children whose authorisation runs, by name.</summary>
    /// <param name="actor">The town hall; anybody else gets nothing.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<IReadOnlyList<MayorFileEntry>> ListAsync(Actor actor, CancellationToken cancellationToken) =>
        AuditedRead.RunAsync(scopes, session => ListAsync(session, actor, cancellationToken), cancellationToken);

    private static async Task<IReadOnlyList<MayorFileEntry>> ListAsync(CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Role is not Role.Mayor) return [];

        var communes = await session.CommunesAsync(actor, cancellationToken);
        var authorised = await (
            from file in session.Db.Files
            join request in session.Db.Set<AuthorisationRequest>() on file.Id equals request.CaseId
            where file.State == CaseState.Authorised || file.State == CaseState.TacitlyAuthorised
            select new { File = file, request.Commune }).ToListAsync(cancellationToken);
        var entries = new List<MayorFileEntry>();
        foreach (var file in authorised.Where(row => communes.Any(commune => PersonName.Same(commune, row.Commune)) && Rights.Reaches(actor, row.File)).Select(row => row.File))
        {
            session.LogRead(actor, file.Id, "fiche communale (R131-10-2)", shown: true);
            entries.Add(await MayorExport.EntryAsync(session, file, cancellationToken));
        }

        return [.. entries.OrderBy(entry => entry.Child.LastName, StringComparer.CurrentCultureIgnoreCase).ThenBy(entry => entry.Child.FirstNames, StringComparer.CurrentCultureIgnoreCase)];
    }
}
