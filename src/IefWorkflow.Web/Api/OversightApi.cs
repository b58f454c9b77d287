using IefWorkflow.Cases.Invariants;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;

namespace IefWorkflow.Web.Api;

/// <summary>What an administrator checks: that no journal was altered, and that nothing is that must never be.</summary>
internal static class OversightApi
{
    /// <summary>Maps its routes.</summary>
    public static void MapOversight(this IEndpointRouteBuilder api)
    {
        var oversight = api.MapGroup("/controles").WithTags("Contrôles").AddEndpointFilter(AdministratorsAsync);
        oversight.MapGet("/journaux", JournalsAsync).WithSummary("Vérifie que nul journal n'a été altéré. Administrateur.");
        oversight.MapGet("/invariants", InvariantsAsync).WithSummary("Cherche ce qui ne doit jamais être : procédure arrêtée, délai oublié, décision contraire au droit. Administrateur.");
    }

    private static async ValueTask<object?> AdministratorsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        (await context.HttpContext.ActorAsync()).Role is Role.Administrator ? await next(context) : Problems.Forbidden("Les contrôles reviennent à l'administrateur.");

    private static async Task<IResult> JournalsAsync(HttpContext context, CaseSession session)
    {
        var faults = await JournalVerification.VerifyAsync(session.Db, context.RequestAborted);
        return Results.Ok(new { intacts = faults.Count == 0, fautes = faults });
    }

    private static async Task<IResult> InvariantsAsync(HttpContext context, CaseSession session)
    {
        var findings = await InvariantChecker.CheckAsync(session, context.RequestAborted);
        return Results.Ok(new { respectes = findings.Count == 0, constats = findings.Select(finding => new { code = finding.Code, dossier = finding.Number, constat = finding.What, remede = finding.Remedy }) });
    }
}
