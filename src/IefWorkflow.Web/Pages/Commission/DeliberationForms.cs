using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using IefWorkflow.Web.Components;
using IefWorkflow.Web.Pages.Files;

namespace IefWorkflow.Web.Pages.Commission;

/// <summary>The vote on one case: counted provisionally, read over, sealed.</summary>
internal static class DeliberationForms
{
    private static readonly ActDescription Act = ActCatalogue.Find("deliberer")!;

    /// <summary>Maps its routes.</summary>
    public static void MapDeliberations(this IEndpointRouteBuilder forms)
    {
        const string address = "/seances/{numero}/deliberations/{recours}";
        forms.MapGet(address, (HttpContext context, string numero, string recours) => ShowAsync(context, numero, recours, null));
        forms.MapGet(address + "/reporter", (HttpContext context, string numero, string recours) => ShowAsync(context, numero, recours, "reporter"));
        forms.MapPost(address + "/calculer", (HttpContext context, string numero, string recours, IFormCollection form) => ForeseeAsync(context, numero, recours, form));
        forms.MapPost(address + "/relire", (HttpContext context, string numero, string recours, IFormCollection form) => ReviewAsync(context, numero, recours, form));
        forms.MapPost(address + "/modifier", (HttpContext context, string numero, string recours, IFormCollection form) => ForeseeAsync(context, numero, recours, form));
        forms.MapPost(address + "/consigner", (HttpContext context, string numero, string recours, IFormCollection form) => SealAsync(context, numero, recours, form));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string number, string appeal, string? step)
    {
        var (model, instead) = await SittingScreens.ReadAsync(context, number, SittingSection.Deliberations, appeal);
        return model is null ? instead! : SittingScreens.Page(model with { Step = step });
    }

    /// <summary>Counts what is entered: as a page, or as data for the script that shows it at once.</summary>
    private static async Task<IResult> ForeseeAsync(HttpContext context, string number, string appeal, IFormCollection form)
    {
        var (model, instead) = await EnteredAsync(context, number, appeal, form);
        if (model is null) return instead!;

        return context.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal)
            ? Results.Json(new { phrase = model.Foreseen!.Sentence, sens = model.Foreseen.Verdict })
            : SittingScreens.Page(model);
    }

    private static async Task<IResult> ReviewAsync(HttpContext context, string number, string appeal, IFormCollection form)
    {
        var (model, instead) = await EnteredAsync(context, number, appeal, form);
        if (model is null) return instead!;

        return SittingScreens.Page(model.Foreseen!.CanBeSealed
            ? model with { Step = "relire" }
            : model with { Refused = new ActAnswer.Refused(RefusalKind.BadInput, model.Foreseen.Sentence, Act.Article) });
    }

    private static async Task<IResult> SealAsync(HttpContext context, string number, string appeal, IFormCollection form)
    {
        var (model, instead) = await EnteredAsync(context, number, appeal, form);
        if (model is null) return instead!;

        var request = new ActRequest(model.Actor, Act.Name, appeal, ActForm.Read(Act, form), Revision: SittingForms.Number(form["revision"].ToString()));
        return await SittingForms.DoAsync(context, request) is ActAnswer.Refused refused
            ? SittingScreens.Page(model with { Refused = refused, Values = FormValues.Of(form, refused) })
            : Results.LocalRedirect($"/seances/{number}/deliberations/{appeal}?fait=deliberer");
    }

    private static async Task<(SittingModel? Model, IResult? Instead)> EnteredAsync(HttpContext context, string number, string appeal, IFormCollection form)
    {
        var (model, instead) = await SittingScreens.ReadAsync(context, number, SittingSection.Deliberations, appeal);
        if (model?.Case is not { } item) return (null, instead ?? Results.NotFound());

        var readings = context.RequestServices.GetRequiredService<CaseSession>().Readings;
        var values = new FormValues(form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal), []);
        return (model with { Values = values, Foreseen = ProvisionalResult.Of(item.Attendance, Votes(item.Voters.Count, values), item.Sealed.Count + 1, readings) }, null);
    }

    private static Dictionary<Seat, Voice> Votes(int rows, FormValues values)
    {
        var votes = new Dictionary<Seat, Voice>();
        for (var row = 0; row < rows; row++)
        {
            if (FrenchCodes.Parse(typeof(Seat), values[$"votes[{row}].siege"]) is Seat seat && FrenchCodes.Parse(typeof(Voice), values[$"votes[{row}].vote"]) is Voice voice) votes[seat] = voice;
        }

        return votes;
    }
}
