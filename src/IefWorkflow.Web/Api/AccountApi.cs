using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace IefWorkflow.Web.Api;

/// <summary>Signing in and out, by cookie for people and by token for programs; and the account of the caller.</summary>
internal static class AccountApi
{
    /// <summary>The rate limit of everything that takes a password.</summary>
    public const string RateLimit = "connexion";

    private const string Tag = "Compte";

    /// <summary>Maps what is open to those who are not signed in, and signing out.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/connexion", SignInAsync).RequireRateLimiting(RateLimit);
        routes.MapPost("/deconnexion", (HttpContext context, IFormCollection _) => SignOutAsync(context)).RequireAuthorization();
        routes.MapGet("/session", async (HttpContext context, CancellationToken _) => Results.Ok(new { secondes = await context.SecondsLeftAsync() })).RequireAuthorization().ExcludeFromDescription();
        routes.MapPost(ApiRoutes.Root + "/jeton", TokenAsync).AllowAnonymous().RequireRateLimiting(RateLimit).DisableAntiforgery()
            .WithTags(Tag).WithSummary("Donne un jeton à un programme, en échange de {\"identifiant\", \"motDePasse\"} ; le jeton d'avant ne vaut plus.");
    }

    /// <summary>Maps what a caller does with the own account.</summary>
    public static void MapOwnAccount(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("").WithTags(Tag);
        own.MapGet("/moi", (HttpContext context, CancellationToken _) => WhoAsync(context)).WithSummary("Qui est l'appelant : compte, nom, rôle et ressort.");
        own.MapDelete("/jeton", RevokeAsync).WithSummary("Révoque le jeton de l'appelant.");
        own.MapPost("/mot-de-passe", ChangePasswordAsync).RequireRateLimiting(RateLimit)
            .WithSummary("Change le mot de passe de l'appelant : {\"actuel\", \"nouveau\"}. Sessions ouvertes et jeton prennent fin.");
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

    private static async Task<IResult> TokenAsync(HttpContext context, PasswordDesk passwords)
    {
        var (data, refused) = await JsonBody.ReadAsync(context);
        if (refused is not null) return refused;
        if (data!.Text("identifiant") is not { } name || data!.Text("motDePasse") is not { } password) return Problems.BadInput("Donnez les champs « identifiant » et « motDePasse ».");

        return await passwords.SignInAsync(name, password, context.RequestAborted) is var (account, _)
            ? Results.Ok(new { jeton = await passwords.NewTokenAsync(account.Id, context.RequestAborted) })
            : Results.Problem(title: "Connexion refusée", detail: "L'identifiant ou le mot de passe n'est pas le bon, ou le compte est fermé pour quinze minutes.", statusCode: StatusCodes.Status401Unauthorized);
    }

    private static async Task<IResult> WhoAsync(HttpContext context)
    {
        var actor = await context.ActorAsync();
        return Results.Ok(new { compte = actor.AccountId, nom = actor.Name, role = actor.Role.Code(), libelle = actor.Role.Label(), departements = actor.Departements.Select(departement => departement.Code) });
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, PasswordDesk passwords)
    {
        await passwords.RevokeTokenAsync((await context.ActorAsync()).AccountId, context.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, PasswordDesk passwords)
    {
        var (data, refused) = await JsonBody.ReadAsync(context);
        if (refused is not null) return refused;
        if (data!.Text("actuel") is not { } current || data!.Text("nouveau") is not { } next) return Problems.BadInput("Donnez les champs « actuel » et « nouveau ».");

        var actor = await context.ActorAsync();
        return await passwords.ChangeAsync(actor.AccountId, current, next, context.RequestAborted) is { } fault ? Problems.BadInput(fault) : Results.NoContent();
    }

    /// <summary>Whether an address stays here.</summary>
    internal static bool IsLocal(string? address) => address is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..];
}
