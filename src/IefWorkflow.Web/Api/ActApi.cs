using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Pages.Files;

namespace IefWorkflow.Web.Api;

/// <summary>Acts: the catalogue, those possible on a file, and performing them.</summary>
internal static class ActApi
{
    private const int LongestKey = 100;

    /// <summary>Maps its routes.</summary>
    public static void MapActs(this IEndpointRouteBuilder api)
    {
        var acts = api.MapGroup("").WithTags("Actes");
        acts.MapGet("/actes", (HttpContext context, CancellationToken _) => ListAsync(context)).WithSummary("Les actes ouverts au rôle de l'appelant, avec leurs champs.");
        acts.MapPost("/actes/{acte}", (HttpContext context, string acte, ActDesk desk) => PerformAsync(context, desk, acte, null, null))
            .WithSummary("Accomplit un acte qui ouvre un dossier. En-tête Idempotency-Key conseillé.");
        acts.MapGet("/dossiers/{numero}/actes", PossibleAsync).WithSummary("Les actes que l'appelant peut accomplir maintenant sur un dossier.");
        acts.MapPost("/dossiers/{numero}/actes/{acte}", (HttpContext context, string numero, string acte, ActDesk desk, string? tache) => PerformAsync(context, desk, acte, numero, tache))
            .WithSummary("Accomplit un acte sur un dossier. En-têtes If-Match (révision) et Idempotency-Key conseillés.");
    }

    private static async Task<IResult> ListAsync(HttpContext context)
    {
        var actor = await context.ActorAsync();
        return Results.Ok(ActCatalogue.All.Where(act => act.Roles.Contains(actor.Role)).Select(Describe));
    }

    private static async Task<IResult> PossibleAsync(HttpContext context, string numero, CaseReader reader)
    {
        var actor = await context.ActorAsync();
        return await reader.OpenAsync(actor, numero, context.RequestAborted) switch
        {
            CaseReading.Opened opened => Results.Ok(Possible(actor, opened.View).Select(Describe)),
            CaseReading.ForMayor => Results.Ok(Array.Empty<object>()),
            CaseReading.Refused refused => Problems.Refused(refused.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <remarks>Whether the law allows one today is said when it is performed.</remarks>
    private static IEnumerable<ActDescription> Possible(Actor actor, CaseView view) => ActCatalogue.All
        .Where(act => act.AnswersTask && act.Roles.Contains(actor.Role) && view.Tasks.Any(task => task.State is TaskState.Open && task.Act == act.Name))
        .Concat(FileActs.OpenTo(actor, view));

    private static object Describe(ActDescription act) => new
    {
        acte = act.Name,
        libelle = act.Label,
        article = act.Article,
        ouvreUnDossier = act.On.Count == 0,
        sur = act.On.Select(kind => kind.Code()),
        champs = act.Fields.Select(field => new { nom = field.Name, libelle = field.Label, aide = field.Help, obligatoire = field.IsRequired }),
    };

    private static async Task<IResult> PerformAsync(HttpContext context, ActDesk desk, string act, string? number, string? task)
    {
        var (revision, noRevision) = Revision(context.Request);
        if (noRevision is not null) return noRevision;

        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey) return Problems.BadInput($"La clé d'idempotence dépasse {LongestKey} caractères.");

        var (data, refused) = await JsonBody.ReadAsync(context);
        if (refused is not null) return refused;

        var actor = await context.ActorAsync();
        return Problems.Of(await desk.PerformAsync(new ActRequest(actor, act, number, data!, task, revision, key.Length > 0 ? key : null), context.RequestAborted));
    }

    private static (long? Revision, IResult? Refused) Revision(HttpRequest request)
    {
        var match = request.Headers.IfMatch.ToString().Trim('"');
        if (match.Length == 0) return (null, null);

        return long.TryParse(match, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? (seen, null)
            : (null, Problems.BadInput("L'en-tête If-Match doit porter la révision du dossier, telle que l'ETag la donne."));
    }
}
