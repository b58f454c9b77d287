using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>One Chromium for the tests of a class, and visitors with a context of their own.</summary>
internal sealed class Browsers : IAsyncDisposable
{
    /// <summary>How Chromium is started here.</summary>
    public static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browsers(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>Starts it.</summary>
    public static async Task<Browsers> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Browsers(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Headless = true, Args = Flags }));
    }

    /// <summary>Somebody at a browser.</summary>
    /// <param name="address">The service.</param>
    /// <param name="hasScript">Whether JavaScript runs.</param>
    public async Task<Visitor> VisitorAsync(Uri address, bool hasScript = true)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.AbsoluteUri, Locale = "fr-FR", JavaScriptEnabled = hasScript });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        return new Visitor(page) { RunsScripts = hasScript };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
