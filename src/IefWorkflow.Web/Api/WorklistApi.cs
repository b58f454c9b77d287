using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IefWorkflow.Web.Api;

/// <summary>What is expected of the caller: tasks, alerts, and the clocks of their scope.</summary>
internal static class WorklistApi
{
    /// <summary>Maps its routes.</summary>
    public static void MapWorklist(this IEndpointRouteBuilder api)
    {
        var work = api.MapGroup("").WithTags("À faire");
        work.MapGet("/taches", TasksAsync).WithSummary("Ce qui est attendu de l'appelant, le plus urgent d'abord.");
        work.MapGet("/alertes", AlertsAsync).WithSummary("Les alertes ouvertes de l'appelant, la plus ancienne d'abord.");
        work.MapGet("/echeances", DueDatesAsync).WithSummary("Les délais qui courent dans le ressort de l'appelant, le plus proche d'abord.");
    }

    private static async Task<IResult> TasksAsync(HttpContext context, CaseSession session, [AsParameters] Paging paging)
    {
        if (paging.Refused is { } noPage) return noPage;

        var items = await session.WorklistAsync(await context.ActorAsync(), context.RequestAborted);
        return paging.Answer(context, items, "taches", item => new
        {
            tache = item.TaskId, dossier = item.Number, procedure = item.Kind.Code(), etat = item.State.Code(), acte = item.Act, attendu = item.Title,
            depuis = item.Since, echeance = item.DueOn, regle = item.Rule, urgence = item.Urgency.Code(),
        });
    }

    private static async Task<IResult> AlertsAsync(HttpContext context, CaseSession session, [AsParameters] Paging paging)
    {
        if (paging.Refused is { } noPage) return noPage;

        var alerts = await session.AlertsAsync(await context.ActorAsync(), context.RequestAborted);
        return paging.Answer(context, alerts, "alertes", alert => new { alerte = alert.Alert.Id, dossier = alert.Number, texte = alert.Alert.Text, depuis = alert.Alert.RaisedAt });
    }

    private static async Task<IResult> DueDatesAsync(HttpContext context, CaseSession session, [AsParameters] Paging paging, [FromQuery] DateOnly? jusquAu = null)
    {
        if (paging.Refused is { } noPage) return noPage;

        return await session.ListDueDatesAsync(await context.ActorAsync(), jusquAu, paging.Page, paging.Taille, context.RequestAborted) is var (clocks, total)
            ? paging.Answer(context, total, "echeances", clocks.Select(clock => new
            {
                dossier = clock.Number, regle = clock.Due.Rule, depart = clock.Due.StartOn, prudente = clock.Due.PrudentOn, legale = clock.Due.LegalOn, explication = clock.Due.Explanation,
            }))
            : Problems.Forbidden("La liste des délais n'est pas ouverte à votre rôle\u00A0: lisez-les dossier par dossier.");
    }
}
