using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IefWorkflow.Web.Accounts;

/// <summary>What the handler of an OpenID Connect provider needs beyond OAuth.</summary>
internal sealed class OpenIdConnectOptions : OAuthOptions
{
    /// <summary>Reads the addresses and keys of the provider, and keeps them a while.</summary>
    public IConfigurationManager<OpenIdConnectConfiguration> Provider { get; set; } = null!;

    /// <summary>The level of assurance asked for; empty for none.</summary>
    public string AcrValues { get; set; } = "";
}
