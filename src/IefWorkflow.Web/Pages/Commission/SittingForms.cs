using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Components;
using IefWorkflow.Web.Pages.Files;

namespace IefWorkflow.Web.Pages.Commission;

/// <summary>The pages of a sitting and their forms.</summary>
internal static class SittingForms
{
    /// <summary>The acts whose task stands on an appeal, and the page of its sitting on which they are done.</summary>
    private static readonly Dictionary<string, SittingSection> Elsewhere = new(StringComparer.Ordinal)
    {
        ["convoquer"] = SittingSection.Convocation,
        ["ouvrir-seance"] = SittingSection.Attendance,
        ["deliberer"] = SittingSection.Deliberations,
        ["signer-pv"] = SittingSection.Minutes,
    };

    /// <summary>Maps their routes.</summary>
    public static void MapCommission(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").RequireAuthorization();
        foreach (var (act, section) in Elsewhere) forms.MapGet($"/dossiers/{{numero}}/actes/{act}", (HttpContext context, string numero) => GoToSittingAsync(context, numero, act, section));
        forms.MapGet("/seances/{numero}", (string numero) => Results.LocalRedirect($"/dossiers/{numero}"));
        forms.MapGet("/seances/{numero}/{partie}", (HttpContext context, string numero, string partie) => ShowAsync(context, numero, partie));
        forms.MapPost("/seances/{numero}/actes/{acte}", (HttpContext context, string numero, string acte, IFormCollection form) => PerformAsync(context, numero, acte, form));
        forms.MapPost("/seances/{numero}/presences/ouvrir", (HttpContext context, string numero, IFormCollection form) => OpenAsync(context, numero, form));
        forms.MapGet("/seances/{numero}/emargement", (HttpContext context, string numero) => AttendanceSheetAsync(context, numero));
        forms.MapGet("/seances/{numero}/seance.ics", (HttpContext context, string numero) => TakeAsync(context, "text/calendar; charset=utf-8", $"seance-{numero}.ics", async (pack, actor) => await pack.CalendarEntryAsync(actor, numero, context.RequestAborted) is { } text ? System.Text.Encoding.UTF8.GetBytes(text) : null));
        forms.MapGet("/seances/{numero}/dossier.zip", (HttpContext context, string numero) => TakeAsync(context, "application/zip", $"seance-{numero}.zip", (pack, actor) => pack.DocumentsAsync(actor, numero, context.RequestAborted)));
        forms.MapGet("/seances/{numero}/courriers/{courrier}", (HttpContext context, string numero, string courrier) => TakeAsync(context, "application/pdf", $"courrier-{numero}.pdf", (pack, actor) => pack.LetterAsync(actor, numero, courrier, context.RequestAborted)));
        forms.MapDeliberations();
        forms.MapNotifications();
        forms.MapPlanning();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string number, string part)
    {
        if (part.Length == 0 || SittingScreens.SectionOf(part) is not { } section) return Results.NotFound();

        var (model, instead) = await SittingScreens.ReadAsync(context, number, section);
        return model is null ? instead! : SittingScreens.Page(model);
    }

    /// <summary>A task of a sitting stands on the appeal: its act is done on a page of the sitting.</summary>
    private static async Task<IResult> GoToSittingAsync(HttpContext context, string number, string act, SittingSection section)
    {
        var session = context.RequestServices.GetRequiredService<CaseSession>();
        var actor = await context.ActorAsync();
        if (ActCatalogue.Find(act)?.Roles.Contains(actor.Role) != true) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (await session.ReadSittingAsync(actor, number, context.RequestAborted) is not null) return Results.LocalRedirect(SittingModel.AddressOf(number, section));
        if (await session.SittingOfAsync(number, context.RequestAborted) is not { } sitting) return Results.LocalRedirect($"/dossiers/{number}");

        return Results.LocalRedirect(section is SittingSection.Deliberations ? $"/seances/{sitting}/deliberations/{number}" : SittingModel.AddressOf(sitting, section));
    }

    private static async Task<IResult> PerformAsync(HttpContext context, string number, string name, IFormCollection form)
    {
        if (ActCatalogue.Find(name) is not { } act || SittingScreens.SectionOf(form["section"].ToString()) is not { } section) return Results.NotFound();

        var about = form["affaire"].ToString() is { Length: > 0 } appeal ? appeal : null;
        var (model, instead) = await SittingScreens.ReadAsync(context, number, section, about);
        if (model is null) return instead!;

        var target = form["dossier"].ToString() is { Length: > 0 } file ? file : number;
        if (target != number && !Concerns(model, name, target)) return Results.NotFound();

        var answer = await DoAsync(context, new ActRequest(model.Actor, name, target, ActForm.Read(act, form)));
        var address = about is null ? SittingModel.AddressOf(number, section) : $"/seances/{number}/deliberations/{about}";
        return answer is ActAnswer.Refused refused
            ? SittingScreens.Page(model with { Refused = refused, Values = FormValues.Of(form, refused), Step = name == "constater-carence" ? "reporter" : null })
            : Results.LocalRedirect($"{address}?fait={name}");
    }

    /// <remarks>Whatever is done here on another file concerns the agenda: an appeal that stands on it, or is being put there.</remarks>
    private static bool Concerns(SittingModel model, string act, string target) => act == "inscrire-recours" || model.Sitting.Agenda.Any(item => item.Number == target);

    private static async Task<IResult> OpenAsync(HttpContext context, string number, IFormCollection form)
    {
        var (model, instead) = await SittingScreens.ReadAsync(context, number, SittingSection.Attendance);
        if (model is null) return instead!;

        const string prefix = "appel.";
        var present = new JsonArray([.. from field in form
            where field.Key.StartsWith(prefix, StringComparison.Ordinal) && field.Value.ToString() is "present" or "distance"
            select (JsonNode)new JsonObject { ["membre"] = field.Key[prefix.Length..], ["a-distance"] = field.Value.ToString() == "distance" }]);
        var data = new JsonObject { ["heure"] = form["heure"].ToString(), ["presents"] = present };
        var answer = await DoAsync(context, new ActRequest(model.Actor, "ouvrir-seance", number, data));
        if (answer is ActAnswer.Refused refused) return SittingScreens.Page(model with { Refused = refused, Values = FormValues.Of(form, refused) });

        var (opened, _) = await SittingScreens.ReadAsync(context, number, SittingSection.Deliberations);
        return Results.LocalRedirect(opened?.Sitting.Standings.FirstOrDefault(item => !item.IsRuled) is { } first ? $"/seances/{number}/deliberations/{first.Number}?fait=ouvrir-seance" : $"/seances/{number}/presences?fait=ouvrir-seance");
    }

    private static async Task<IResult> AttendanceSheetAsync(HttpContext context, string number)
    {
        var (model, instead) = await SittingScreens.ReadAsync(context, number, SittingSection.Convocation);
        if (model is null) return instead!;
        return model.Runs ? new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<AttendanceSheet>(new { Model = model }) : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> TakeAsync(HttpContext context, string type, string name, Func<SittingPack, Cases.People.Actor, Task<byte[]?>> take) =>
        await take(context.RequestServices.GetRequiredService<SittingPack>(), await context.ActorAsync()) is { } content ? Results.File(content, type, name) : Results.NotFound();

    /// <summary>Performs an act.</summary>
    internal static Task<ActAnswer> DoAsync(HttpContext context, ActRequest request) => context.RequestServices.GetRequiredService<ActDesk>().PerformAsync(request, context.RequestAborted);

    /// <summary>A whole number of a form; null when it is none.</summary>
    internal static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
