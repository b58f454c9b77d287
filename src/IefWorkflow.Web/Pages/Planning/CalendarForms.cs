using IefWorkflow.Cases.Planning;
using IefWorkflow.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Planning;

/// <summary>The secret address of a person's calendar: made, taken back, and read by calendar programs.</summary>
internal static class CalendarForms
{
    /// <summary>Maps the routes.</summary>
    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/calendrier/flux").RequireAuthorization();
        forms.MapPost("", RenewAsync);
        forms.MapPost("/revoquer", RevokeAsync);
        routes.MapGet("/calendrier/flux/{secret}.ics", ReadAsync).AllowAnonymous();
    }

    private static async Task<IResult> RenewAsync(HttpContext context, IFormCollection form, CalendarFeedDesk desk) =>
        await desk.RenewAsync(await context.ActorAsync(), context.RequestAborted) is { } secret
            ? new RazorComponentResult<CalendarPage>(new Dictionary<string, object?> { ["Secret"] = secret })
            : Results.Forbid();

    private static async Task<IResult> RevokeAsync(HttpContext context, IFormCollection form, CalendarFeedDesk desk)
    {
        await desk.RevokeAsync(await context.ActorAsync(), context.RequestAborted);
        return Results.LocalRedirect("/calendrier?fait=fermer-flux");
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string secret, CalendarFeedDesk desk)
    {
        if (secret.Length > 100 || await desk.ReadAsync(secret, context.RequestAborted) is not { } text) return Results.NotFound();

        context.Response.Headers.CacheControl = "private, max-age=900";
        return Results.Text(text, "text/calendar; charset=utf-8");
    }
}
