using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using IefWorkflow.Cases.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IefWorkflow.Web.Accounts;

/// <summary>Signs families in through an OpenID Connect provider: the framework's authorisation code flow, with discovery, nonce, and the check of the identity token.</summary>
internal sealed class OpenIdConnectHandler(IOptionsMonitor<OpenIdConnectOptions> options, ILoggerFactory logger, UrlEncoder encoder) : OAuthHandler<OpenIdConnectOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";
    private static readonly JsonWebTokenHandler Tokens = new();

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await DiscoverAsync();
        properties.Items[Nonce] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    /// <inheritdoc/>
    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var address = QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, properties.Items[Nonce]!);
        return Options.AcrValues.Length > 0 ? QueryHelpers.AddQueryString(address, "acr_values", Options.AcrValues) : address;
    }

    /// <inheritdoc/>
    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        await DiscoverAsync();
        return await base.HandleRemoteAuthenticateAsync();
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var provider = await DiscoverAsync();
        var token = tokens.Response!.RootElement.GetProperty("id_token").GetString() ?? throw new AuthenticationFailureException("The provider gave no identity token.");
        var proof = await CheckAsync(token, provider);
        if (!proof.TryGetPayloadValue<string>(Nonce, out var nonce) || nonce != properties.Items[Nonce]) throw new AuthenticationFailureException("The identity token answers another request.");

        var person = await PersonAsync(provider, tokens.AccessToken!);
        if (Text(person, "sub") != proof.Subject) throw new AuthenticationFailureException("The provider speaks of somebody else.");

        var isVerified = person.TryGetProperty("email_verified", out var verified) && verified.ValueKind is JsonValueKind.True;
        var name = $"{Text(person, "given_name")} {Text(person, "family_name")}".Trim();
        var known = await Context.RequestServices.GetRequiredService<ProviderAccounts>().SignInAsync(proof.Issuer, proof.Subject, name, Text(person, "email"), isVerified, Context.RequestAborted);
        return known is var (account, stamp)
            ? new AuthenticationTicket(Session.Of(account, stamp, Scheme.Name), properties, Scheme.Name)
            : throw new AuthenticationFailureException("The account is closed.");
    }

    private static string Text(JsonElement person, string name) => person.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private async Task<OpenIdConnectConfiguration> DiscoverAsync()
    {
        var provider = await Options.Provider.GetConfigurationAsync(Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint, Options.UserInformationEndpoint) = (provider.AuthorizationEndpoint, provider.TokenEndpoint, provider.UserInfoEndpoint);
        return provider;
    }

    private async Task<JsonWebToken> CheckAsync(string token, OpenIdConnectConfiguration provider)
    {
        var result = await Tokens.ValidateTokenAsync(token, new TokenValidationParameters { ValidIssuer = provider.Issuer, ValidAudience = Options.ClientId, IssuerSigningKeys = provider.SigningKeys });
        return result.IsValid ? (JsonWebToken)result.SecurityToken : throw new AuthenticationFailureException("The token of the provider does not hold.", result.Exception);
    }

    /// <remarks>FranceConnect signs this answer, others send it plain.</remarks>
    private async Task<JsonElement> PersonAsync(OpenIdConnectConfiguration provider, string accessToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync(Context.RequestAborted);
        if (answer.Content.Headers.ContentType?.MediaType == "application/jwt") text = Base64UrlEncoder.Decode((await CheckAsync(text, provider)).EncodedPayload);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
