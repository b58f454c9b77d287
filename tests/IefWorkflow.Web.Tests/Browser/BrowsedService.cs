namespace IefWorkflow.Web.Tests.Browser;

/// <summary>The demonstration service of one test class, with the Chromium in which it is visited.</summary>
public sealed class BrowsedService : IAsyncLifetime
{
    private Browsers? browsers;

    /// <summary>The service.</summary>
    public RunningService Service { get; } = new();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium)) return;

        await Service.InitializeAsync();
        browsers = await Browsers.StartAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browsers is null) return;

        await browsers.DisposeAsync();
        await Service.DisposeAsync();
    }

    /// <summary>Somebody at a browser, signed in as a role.</summary>
    /// <param name="role">The role; null for nobody yet.</param>
    /// <param name="hasScript">Whether JavaScript runs.</param>
    internal async Task<Visitor> VisitorAsync(string? role = null, bool hasScript = true)
    {
        var visitor = await browsers!.VisitorAsync(Service.Address, hasScript);
        if (role is not null) await visitor.SignInAsync(role);
        return visitor;
    }
}
