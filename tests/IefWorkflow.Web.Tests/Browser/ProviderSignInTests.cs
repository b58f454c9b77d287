using System.Globalization;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>A family signs in through an identity provider such as FranceConnect.</summary>
public sealed class ProviderSignInTests
{
    [ProviderFact]
    public async Task A_family_comes_back_from_the_provider_with_an_account_of_its_own_and_finds_the_same_one_again()
    {
        var port = IdentityProvider.FreePort();
        using var program = await WebProgram.StartPreparedAsync(
            ("SignIn__OpenIdConnect__Authority", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
            ("SignIn__OpenIdConnect__ClientId", "ief"), ("SignIn__OpenIdConnect__ClientSecret", "a-secret-of-this-test-only"));
        var address = await program.ListensAsync();
        using var provider = await IdentityProvider.StartAsync(port, address);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Headless = true, Args = Browsers.Flags });

        var first = await SignInAsync(browser, address, "awa");
        await first.Page.GotoAsync("/demande");
        await first.ClickAsync(first.Page.GetByRole(AriaRole.Button, new() { Name = "Je commence" }));
        Assert.EndsWith("/enfant", first.Page.Url, StringComparison.Ordinal);

        var again = await SignInAsync(browser, address, "awa");
        Assert.Contains("Demande commencée", await again.TextAsync(), StringComparison.Ordinal);

        var other = await SignInAsync(browser, address, "bintou");
        Assert.DoesNotContain("Demande commencée", await other.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<Visitor> SignInAsync(IBrowser browser, Uri address, string name)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.AbsoluteUri, Locale = "fr-FR" });
        var visitor = new Visitor(await context.NewPageAsync());
        await visitor.Page.GotoAsync("/connexion");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Se connecter avec FranceConnect" }).ClickAsync();
        await visitor.Page.FillAsync("input[name=login]", name);
        await visitor.Page.FillAsync("input[name=password]", "whatever");
        await visitor.Page.Locator("button[type=submit]").ClickAsync();
        await visitor.Page.Locator("button[autofocus], button[type=submit]").First.ClickAsync();
        await visitor.Page.WaitForURLAsync(url => new Uri(url).Port == address.Port);
        Assert.Contains("Awa Diallo", await visitor.Page.Locator("header").InnerTextAsync(), StringComparison.Ordinal);
        return visitor;
    }
}
