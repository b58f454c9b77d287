namespace IefWorkflow.Web.Tests.Browser;

/// <summary>A test in Chromium against a real identity provider. Where either is missing it is skipped, except on the build machine: there it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProviderFactAttribute : FactAttribute
{
    /// <summary>Looks for both.</summary>
    public ProviderFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") return;
        if (!File.Exists(BrowserFactAttribute.Chromium)) Skip = "Chromium is not installed.";
        else if (IdentityProvider.Script is null) Skip = "No identity provider: run 'npm ci --prefix tests/tools/oidc-provider'.";
    }
}
