namespace IefWorkflow.Web.Accounts;

/// <summary>The section <c>SignIn:OpenIdConnect</c> of the configuration: an identity provider such as FranceConnect, by which families may sign in.</summary>
internal sealed class OpenIdConnectSettings
{
    /// <summary>The address of the provider, under which its discovery document lies; empty for no provider.</summary>
    public string Authority { get; init; } = "";

    /// <summary>The identifier that the provider gave the service.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The secret that the provider gave the service.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>The name of the provider, on the button.</summary>
    public string Name { get; init; } = "FranceConnect";

    /// <summary>What is asked of the provider, separated by spaces.</summary>
    public string Scopes { get; init; } = "openid given_name family_name email";

    /// <summary>The level of assurance asked for, where the provider wants one: <c>eidas1</c>.</summary>
    public string AcrValues { get; init; } = "";

    /// <summary>Whether there is a provider.</summary>
    public bool IsOn => Authority.Length > 0;

    /// <summary>Reads the section.</summary>
    /// <exception cref="InvalidOperationException">It is faulty; the message says how.</exception>
    public static OpenIdConnectSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var settings = configuration.GetSection("SignIn:OpenIdConnect").Get<OpenIdConnectSettings>(options => options.ErrorOnUnknownConfiguration = true) ?? new OpenIdConnectSettings();
        if (!settings.IsOn) return settings;
        if (!Uri.TryCreate(settings.Authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !(isDevelopment && address.IsLoopback))) throw new InvalidOperationException($"SignIn:OpenIdConnect:Authority: '{settings.Authority}' is no https address.");
        if (settings.ClientId.Length == 0 || settings.ClientSecret.Length == 0) throw new InvalidOperationException("SignIn:OpenIdConnect: give ClientId and ClientSecret, or leave Authority empty.");
        return settings.Scopes.Split(' ').Contains("openid") ? settings : throw new InvalidOperationException("SignIn:OpenIdConnect:Scopes must hold openid.");
    }
}
