using IefWorkflow.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IefWorkflow.Web.Accounts;

/// <summary>Adds the sign-in through an identity provider, where one is configured.</summary>
internal static class OpenIdConnectSignIn
{
    private const string Scheme = "oidc";

    /// <summary>Adds its handler.</summary>
    public static AuthenticationBuilder AddOpenIdConnectSignIn(this AuthenticationBuilder authentication, OpenIdConnectSettings settings)
    {
        authentication.Services.AddSingleton(settings);
        if (!settings.IsOn) return authentication;

        return authentication.AddOAuth<OpenIdConnectOptions, OpenIdConnectHandler>(Scheme, settings.Name, options =>
        {
            options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            (options.ClientId, options.ClientSecret, options.AcrValues) = (settings.ClientId, settings.ClientSecret, settings.AcrValues);
            options.CallbackPath = "/connexion/oidc/retour";
            options.UsePkce = true;
            options.Scope.Clear();
            foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);

            // The true addresses come from the provider's own document, before each use.
            (options.AuthorizationEndpoint, options.TokenEndpoint) = (settings.Authority, settings.Authority);
            options.Provider = new ConfigurationManager<OpenIdConnectConfiguration>(
                settings.Authority.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever { RequireHttps = settings.Authority.StartsWith("https:", StringComparison.Ordinal) });
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Events.OnRemoteFailure = RefuseAsync;
            options.Events.OnAccessDenied = RefuseAsync;
        });
    }

    /// <summary>Maps where it begins: a link, because a form may not lead to another site.</summary>
    public static void MapOpenIdConnectSignIn(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<OpenIdConnectSettings>().IsOn) return;

        routes.MapGet("/connexion/oidc", (string? retour) => Results.Challenge(new AuthenticationProperties { RedirectUri = AccountApi.IsLocal(retour) ? retour : "/" }, [Scheme])).RequireRateLimiting(AccountApi.RateLimit);
    }

    private static Task RefuseAsync<T>(HandleRequestContext<T> context)
        where T : AuthenticationSchemeOptions
    {
        context.Response.Redirect("/connexion?fournisseur=refus");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
