using System.Text.Json.Nodes;
using IefWorkflow.Cases.BreachReports;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Oversight;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.DepartmentalBody;

/// <summary>The state of the instruction obligation for the departmental body (L-28): numbers by commune, never a ground, a medical fact or an appeal.</summary>
/// <remarks>Controls of home education are held in another application: their number is not known here, and stays at nought.</remarks>
public static class BodyReport
{
    /// <summary>The lines of a département, by commune.</summary>
    public static async ValueTask<IReadOnlyList<BodyReportLine>> LinesAsync(CaseSession session, Departement departement, CancellationToken cancellationToken)
    {
        var files = session.Db.Files.Where(file => file.Kind == CaseKind.BreachReport && file.Departement == departement);
        var breaches = await session.Db.Set<ReportedBreach>().Join(files, breach => breach.CaseId, file => file.Id, (breach, _) => breach).ToListAsync(cancellationToken);
        var lines = new List<BodyReportLine>();
        foreach (var commune in breaches.Where(breach => breach.NeitherOn is not null).GroupBy(breach => breach.Commune).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var listed = 0;
            foreach (var child in commune.GroupBy(breach => (breach.ChildLastName, breach.ChildFirstNames, breach.ChildBornOn)).Select(reports => reports.OrderBy(breach => breach.NeitherOn).Last()))
            {
                var enrolled = child.EnrolledAt is not null || child.FollowedOn is not null;
                if (BodyReportLine.Lists(await session.AuthorisationTodayAsync(child, cancellationToken), enrolled)) listed++;
            }

            lines.Add(new BodyReportLine(commune.Key, listed, commune.Count(breach => breach.FormalNoticeOn is not null), commune.Count(breach => breach.FollowedOn is not null), ControlsHeld: 0));
        }

        return lines;
    }

    /// <summary>The lines as data of a letter.</summary>
    public static JsonArray ToJson(IEnumerable<BodyReportLine> lines) =>
    [
        .. lines.Select(line => new JsonObject
        {
            ["commune"] = line.Commune,
            ["enfants"] = line.ChildrenNeitherEnrolledNorAuthorised,
            ["mises_en_demeure"] = line.FormalNoticesSent,
            ["suivies"] = line.FormalNoticesFollowed,
            ["controles"] = line.ControlsHeld,
        }),
    ];
}
