using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Statistics;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Web.Accounts;

namespace IefWorkflow.Web.Pages.Statistics;

/// <summary>The statistics that a page or a file shows: both read the same.</summary>
internal static class StatisticsForms
{
    /// <summary>Maps the export.</summary>
    public static void MapStatistics(this IEndpointRouteBuilder routes) => routes.MapGet("/statistiques/export.csv", ExportAsync).RequireAuthorization();

    /// <summary>The school year asked for; the one of the campaign under way when none is.</summary>
    public static SchoolYear YearOf(string? text, CaseSession session) =>
        SchoolYear.TryParse(text, out var year) ? year : new SchoolYear(session.Today.Month >= 3 ? session.Today.Year : session.Today.Year - 1);

    /// <summary>The statistics asked for; those of the first département of somebody who does not read the whole académie.</summary>
    public static async Task<StatisticsReport?> ReadAsync(CaseSession session, Actor actor, string? year, string? departement, CancellationToken cancellationToken)
    {
        var (own, whole) = StatisticsDesk.ScopeOf(session, actor);
        Departement? place = Departement.TryParse(departement, out var asked) ? asked : whole ? null : own.Count > 0 ? own[0] : null;
        return await session.StatisticsAsync(actor, YearOf(year, session), place, cancellationToken);
    }

    private static async Task<IResult> ExportAsync(HttpContext context, CaseSession session, string? annee = null, string? departement = null) =>
        await ReadAsync(session, await context.ActorAsync(), annee, departement, context.RequestAborted) is { } report
            ? Results.File(StatisticsCsv.Write(report), "text/csv; charset=utf-8", $"ief-statistiques-{report.Year}-{report.Departement?.Code ?? "academie"}.csv")
            : Results.StatusCode(StatusCodes.Status403Forbidden);
}
