using IefWorkflow.Cases.People;
using IefWorkflow.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace IefWorkflow.Web.Api;

/// <summary>Signing in and out, by cookie for people and by token for programs.</summary>
internal static class AccountApi
{
    /// <summary>The rate limit of everything that takes a password.</summary>
    public const string RateLimit = "connexion";

    /// <summary>Maps its routes.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/connexion", SignInAsync).RequireRateLimiting(RateLimit);
        routes.MapPost("/deconnexion", (HttpContext context, CancellationToken _) => SignOutAsync(context)).RequireAuthorization();
        routes.MapPost("/api/v1/jeton", TokenAsync).RequireRateLimiting(RateLimit).DisableAntiforgery().WithTags("Comptes").WithSummary("Donne un jeton à un programme, en échange d'un identifiant et d'un mot de passe.");
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, PasswordDesk passwords, [FromForm(Name = "identifiant")] string name, [FromForm(Name = "mot-de-passe")] string password, [FromForm(Name = "retour")] string? back = null)
    {
        if (await passwords.SignInAsync(name, password, context.RequestAborted) is not var (account, stamp))
        {
            return Results.Redirect($"/connexion?echec=true&retour={Uri.EscapeDataString(back ?? "/")}");
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Session.Of(account, stamp, CookieAuthenticationDefaults.AuthenticationScheme));
        return Results.LocalRedirect(IsLocal(back) ? back! : "/");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/connexion");
    }

    private static async Task<IResult> TokenAsync(HttpContext context, PasswordDesk passwords, [FromBody] TokenRequest request) =>
        await passwords.SignInAsync(request.Identifiant, request.MotDePasse, context.RequestAborted) is var (account, _)
            ? Results.Ok(new { jeton = await passwords.NewTokenAsync(account.Id, context.RequestAborted) })
            : Results.Problem(title: "Connexion refusée", detail: "L'identifiant ou le mot de passe n'est pas le bon, ou le compte est fermé pour quinze minutes.", statusCode: StatusCodes.Status401Unauthorized);

    private static bool IsLocal(string? address) => address is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..];
}
