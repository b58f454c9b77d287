using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IefWorkflow.Web.Api;

/// <summary>The REST API: everything that a role may do, under <c>/api/v1</c>.</summary>
internal static class CaseApi
{
    /// <summary>Maps its routes.</summary>
    public static void MapCaseApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").RequireAuthorization().DisableAntiforgery().WithTags("Dossiers");
        api.MapGet("/actes", (HttpContext context, CancellationToken _) => ListActsAsync(context)).WithSummary("Les actes ouverts au rôle de l'appelant, avec leurs champs.");
        api.MapPost("/actes/{acte}", OpenAsync).WithSummary("Accomplit un acte qui ouvre un dossier. En-tête Idempotency-Key conseillé.");
        api.MapPost("/dossiers/{numero}/actes/{acte}", ActAsync).WithSummary("Accomplit un acte sur un dossier. If-Match (révision) et Idempotency-Key conseillés.");
        api.MapGet("/dossiers/{numero}", ReadAsync).WithSummary("Un dossier, avec sa révision en ETag, tel que l'appelant peut le voir ; chaque lecture est consignée.");
        api.MapGet("/taches", WorklistAsync).WithSummary("Ce qui est attendu de l'appelant, le plus urgent d'abord.");
    }

    private static async Task<IResult> ListActsAsync(HttpContext context)
    {
        var actor = await context.ActorAsync();
        return Results.Ok(ActCatalogue.All.Where(act => act.Roles.Contains(actor.Role)).Select(act => new
        {
            acte = act.Name,
            libelle = act.Label,
            article = act.Article,
            ouvreUnDossier = act.On.Count == 0,
            sur = act.On.Select(kind => kind.Code()),
            champs = act.Fields.Select(field => new { nom = field.Name, libelle = field.Label, aide = field.Help, obligatoire = field.IsRequired }),
        }));
    }

    private static Task<IResult> OpenAsync(HttpContext context, string acte, [FromBody] JsonObject donnees, ActDesk desk) => PerformAsync(context, desk, acte, null, donnees, null);

    private static Task<IResult> ActAsync(HttpContext context, string numero, string acte, [FromBody] JsonObject donnees, ActDesk desk, string? tache = null) =>
        PerformAsync(context, desk, acte, numero, donnees, tache);

    private static async Task<IResult> PerformAsync(HttpContext context, ActDesk desk, string act, string? number, JsonObject data, string? task)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > 100) return Problems.Refused(new ActAnswer.Refused(RefusalKind.BadInput, "La clé d'idempotence dépasse 100 caractères.", null));

        var match = context.Request.Headers.IfMatch.ToString().Trim('"');
        long? revision = null;
        if (match.Length > 0)
        {
            if (!long.TryParse(match, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) return Problems.Refused(new ActAnswer.Refused(RefusalKind.BadInput, "L'en-tête If-Match doit porter la révision du dossier.", null));
            revision = seen;
        }

        var actor = await context.ActorAsync();
        return Problems.Of(await desk.PerformAsync(new ActRequest(actor, act, number, data, task, revision, key.Length > 0 ? key : null), context.RequestAborted));
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string numero, CaseReader reader)
    {
        var actor = await context.ActorAsync();
        return await reader.OpenAsync(actor, numero, context.RequestAborted) switch
        {
            CaseReading.Opened opened => Describe(context, opened.View),
            CaseReading.Refused refused => Problems.Refused(refused.Refusal),
            CaseReading.ForMayor entry => Results.Ok(entry.Entry),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static IResult Describe(HttpContext context, CaseView view)
    {
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{view.Revision}\"");
        return Results.Ok(new
        {
            dossier = view.Number,
            procedure = view.Kind.Code(),
            etat = view.State.Code(),
            departement = view.Departement,
            ouvertLe = view.OpenedOn,
            closLe = view.ClosedOn,
            suiteDe = view.ParentNumber,
            revision = view.Revision,
            taches = view.Tasks.Where(task => task.State is TaskState.Open).Select(task => new { tache = task.Id, acte = task.Act, attendu = task.Title, role = task.Role.Code() }),
            echeances = view.DueDates.Select(due => new { regle = due.Rule, depart = due.StartOn, prudente = due.PrudentOn, legale = due.LegalOn, explication = due.Explanation, enCours = due.State is DueState.Running }),
            decisions = view.Decisions.Select(decision => new { sens = decision.Kind.Code(), le = decision.On, signataire = decision.SignedBy }),
            courriers = view.Letters.Select(letter => new { modele = letter.Code, titre = letter.Title, destinataire = letter.Addressee, le = letter.PreparedOn }),
        });
    }

    private static async Task<IResult> WorklistAsync(HttpContext context, CaseSession session, [FromQuery] int page = 1, [FromQuery] int taille = 50)
    {
        if (page < 1 || taille is < 1 or > 200) return Problems.Refused(new ActAnswer.Refused(RefusalKind.BadInput, "La page commence à 1 et la taille va de 1 à 200.", null));

        Actor actor = await context.ActorAsync();
        var items = await session.WorklistAsync(actor, context.RequestAborted);
        return Results.Ok(new
        {
            total = items.Count,
            page,
            taches = items.Skip((page - 1) * taille).Take(taille).Select(item => new
            {
                tache = item.TaskId, dossier = item.Number, procedure = item.Kind.Code(), etat = item.State.Code(), acte = item.Act, attendu = item.Title,
                depuis = item.Since, echeance = item.DueOn, regle = item.Rule, urgence = item.Urgency.Code(),
            }),
        });
    }
}
