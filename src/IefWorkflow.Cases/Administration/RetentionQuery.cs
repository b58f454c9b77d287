using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Administration;

/// <summary>What is kept until when: two years after the end of the authorisation, else of the file. Appointments to the commission are not counted: sittings rest on them.</summary>
public static class RetentionQuery
{
    /// <summary>How many years a file is kept after its end.</summary>
    public const int Years = 2;

    /// <summary>The closed files, by the month in which their retention ends and by kind.</summary>
    public static async Task<IReadOnlyList<RetentionLine>> RetentionAsync(this CaseSession session, CancellationToken cancellationToken)
    {
        var rows = await (
            from file in session.Db.Files.AsNoTracking()
            where file.ClosedOn != null && file.Kind != CaseKind.Mandates
            join request in session.Db.Set<AuthorisationRequest>().AsNoTracking() on file.Id equals request.CaseId into requests
            from request in requests.DefaultIfEmpty()
            select new { file.Kind, file.ClosedOn, Until = request == null ? null : request.AuthorisedUntil }).ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let ends = EndOf(row.ClosedOn!.Value, row.Until)
               group row by (Month: new DateOnly(ends.Year, ends.Month, 1), row.Kind) into month
               orderby month.Key.Month, month.Key.Kind
               select new RetentionLine(month.Key.Month, month.Key.Kind, month.Count()),
        ];
    }

    /// <summary>The last day on which a file is kept.</summary>
    /// <param name="closedOn">The day it was closed.</param>
    /// <param name="authorisedUntil">The last day of the authorisation; null where there is none.</param>
    public static DateOnly EndOf(DateOnly closedOn, DateOnly? authorisedUntil) => (authorisedUntil is { } until && until > closedOn ? until : closedOn).AddYears(Years);
}
