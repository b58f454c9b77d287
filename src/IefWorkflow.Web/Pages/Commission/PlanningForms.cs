using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Commission;

/// <summary>A sitting planned with its agenda: the sitting by its act, then each appeal by its own.</summary>
internal static class PlanningForms
{
    private static readonly string[] Fields = ["date", "heure", "lieu"];

    /// <summary>Maps its routes.</summary>
    public static void MapPlanning(this IEndpointRouteBuilder forms) =>
        forms.MapPost("/seances/proposer", (HttpContext context, IFormCollection form) => PlanAsync(context, form));

    private static async Task<IResult> PlanAsync(HttpContext context, IFormCollection form)
    {
        var actor = await context.ActorAsync();
        if (actor.Role is not (Role.Secretary or Role.President)) return Results.StatusCode(StatusCodes.Status403Forbidden);

        var key = form["cle"].ToString();
        var data = new JsonObject();
        foreach (var name in Fields.Where(name => form[name].ToString().Trim().Length > 0)) data[name] = form[name].ToString().Trim();
        var answer = await SittingForms.DoAsync(context, new ActRequest(actor, "programmer-seance", null, data, IdempotencyKey: key + ":seance"));
        if (answer is ActAnswer.Refused refused) return Page(new PlanningResult(null, [], refused, FormValues.Of(form, refused)));

        var sitting = ((ActAnswer.Done)answer).Number;
        var lines = new List<BulkLine>();
        foreach (var appeal in form["recours"].OfType<string>().Where(number => number.Length > 0).Distinct())
        {
            var added = await SittingForms.DoAsync(context, new ActRequest(actor, "inscrire-recours", appeal, new JsonObject { ["seance"] = sitting }, IdempotencyKey: $"{key}:{appeal}"));
            lines.Add(added is ActAnswer.Refused no ? new BulkLine(appeal, null, no) : new BulkLine(appeal, "inscrit à l'ordre du jour.", null));
        }

        return lines.TrueForAll(line => line.Refused is null)
            ? Results.LocalRedirect($"{SittingModel.AddressOf(sitting, SittingSection.Agenda)}?fait=programmer-seance")
            : Page(new PlanningResult(sitting, lines, null, FormValues.Empty));
    }

    private static RazorComponentResult<PlanningPage> Page(PlanningResult result) => new(new { Result = result })
    {
        StatusCode = result.Refused is { } refused ? Problems.StatusOf(refused.Kind) : StatusCodes.Status200OK,
    };
}
