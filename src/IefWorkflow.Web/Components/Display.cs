using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Web.Components;

/// <summary>The theme that a person chose, kept in a cookie: it needs no JavaScript.</summary>
internal static class Display
{
    private const string CookieName = "affichage";

    /// <summary>The theme of a request.</summary>
    public static Theme Of(HttpContext? context) => FrenchCodes.Parse(typeof(Theme), context?.Request.Cookies[CookieName] ?? "") as Theme? ?? Theme.System;

    /// <summary>Maps where the choice is sent.</summary>
    public static void MapDisplay(this IEndpointRouteBuilder routes) => routes.MapPost("/affichage", (HttpContext context, IFormCollection form) =>
    {
        if (FrenchCodes.Parse(typeof(Theme), form["theme"].ToString()) is Theme theme)
        {
            context.Response.Cookies.Append(CookieName, theme.Code(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        }

        return Results.LocalRedirect("/affichage?fait=true");
    });
}
