using System.Text.Encodings.Web;
using IefWorkflow.Cases.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace IefWorkflow.Web.Accounts;

/// <summary>Signs programs in by the token of their <c>Authorization</c> header.</summary>
internal sealed class TokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "token";
    private const string Prefix = "Bearer ";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.Ordinal)) return AuthenticateResult.NoResult();

        return await Context.RequestServices.GetRequiredService<PasswordDesk>().FindByTokenAsync(header[Prefix.Length..], Context.RequestAborted) is var (account, stamp)
            ? AuthenticateResult.Success(new AuthenticationTicket(Session.Of(account, stamp, Name), Name))
            : AuthenticateResult.Fail("Unknown token.");
    }
}
