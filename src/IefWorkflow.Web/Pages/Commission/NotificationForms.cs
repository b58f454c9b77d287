using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Commission;

/// <summary>The decisions of a sitting sent in one go: read over first, then each by its own acts.</summary>
internal static class NotificationForms
{
    /// <summary>Maps its routes.</summary>
    public static void MapNotifications(this IEndpointRouteBuilder forms)
    {
        forms.MapPost("/seances/{numero}/notifications/relire", (HttpContext context, string numero, IFormCollection form) => ReviewAsync(context, numero, form));
        forms.MapPost("/seances/{numero}/notifications/envoyer", (HttpContext context, string numero, IFormCollection form) => SendAsync(context, numero, form));
    }

    private static async Task<IResult> ReviewAsync(HttpContext context, string number, IFormCollection form)
    {
        var (model, instead) = await SittingScreens.ReadAsync(context, number, SittingSection.Notifications);
        if (model is null) return instead!;

        var chosen = Chosen(form);
        var unknown = chosen.FirstOrDefault(appeal => !model.Sitting.Agenda.Any(item => item.Number == appeal && item.Notice?.OpenTask == "notifier"));
        var refused = chosen.Length == 0 ? "Choisissez au moins une décision à envoyer." : unknown is not null ? $"La décision sur le recours {unknown} n'attend pas d'être envoyée\u00A0: relisez la liste." : null;
        var given = new FormValues(form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal), []);
        return SittingScreens.Page(refused is null
            ? model with { Step = "relire", Values = given }
            : model with { Refused = new ActAnswer.Refused(RefusalKind.BadInput, refused, null), Values = given });
    }

    private static async Task<IResult> SendAsync(HttpContext context, string number, IFormCollection form)
    {
        var (model, instead) = await SittingScreens.ReadAsync(context, number, SittingSection.Notifications);
        if (model is null) return instead!;

        var lines = new List<BulkLine>();
        foreach (var appeal in Chosen(form))
        {
            var item = model.Sitting.Agenda.FirstOrDefault(candidate => candidate.Number == appeal);
            lines.Add(item?.Notice is null ? new BulkLine(appeal, null, new ActAnswer.Refused(RefusalKind.NotFound, "rien n'est à notifier.", null)) : await SendAsync(context, model, item, form));
        }

        var (after, _) = await SittingScreens.ReadAsync(context, number, SittingSection.Notifications);
        return SittingScreens.Page(after! with { Lines = lines });
    }

    /// <remarks>The same form sent twice does each act once: the key of the form is that of the acts.</remarks>
    private static async Task<BulkLine> SendAsync(HttpContext context, SittingModel model, SittingCase item, IFormCollection form)
    {
        var key = $"{form["cle"]}:{item.Number}";
        if (item.Notice is { IssuedOn: null, LetterId: { } letter })
        {
            var issue = new ActRequest(model.Actor, "emettre-courrier", item.Number, new JsonObject { ["courrier"] = letter }, IdempotencyKey: key + ":courrier");
            if (await SittingForms.DoAsync(context, issue) is ActAnswer.Refused blocked) return new BulkLine(item.Number, null, blocked);
        }

        var data = new JsonObject { ["voie"] = form["voie"].ToString(), ["envoye-le"] = form["envoye-le"].ToString() };
        if (form["numero-" + item.Number].ToString().Trim() is { Length: > 0 } tracking) data["numero"] = tracking;
        var answer = await SittingForms.DoAsync(context, new ActRequest(model.Actor, "notifier", item.Number, data, IdempotencyKey: key + ":envoi"));
        return answer is ActAnswer.Refused refused ? new BulkLine(item.Number, null, refused) : new BulkLine(item.Number, "courrier émis, envoi consigné.", null);
    }

    private static string[] Chosen(IFormCollection form) => [.. form["recours"].OfType<string>().Where(number => number.Length > 0).Distinct()];
}
