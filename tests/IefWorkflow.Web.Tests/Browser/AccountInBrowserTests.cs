using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>A family opens its own account, by a link sent to its address.</summary>
public sealed class AccountInBrowserTests(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    private const string Password = "trois petits chats verts";

    [BrowserFact]
    public async Task A_family_opens_its_account_by_the_link_in_its_e_mail_and_begins_a_request()
    {
        var family = await browsed.VisitorAsync();
        await family.Page.GotoAsync("/creer-un-compte");
        await family.AssertAccessibleAsync();
        await family.FillAsync(("courriel", "nolwenn@"));
        await family.SendAsync();
        Assert.Contains("n'est pas complète", await family.TextAsync(), StringComparison.Ordinal);
        await family.AssertAccessibleAsync();
        await family.FillAsync(("courriel", "nolwenn@example.org"));
        await family.SendAsync();
        Assert.Contains("Ouvrez le lien qu'il contient.", await family.TextAsync(), StringComparison.Ordinal);
        await family.AssertAccessibleAsync();

        await family.Page.GotoAsync(await Mailbox.FindAsync(browsed.Service.MailFolder, $"{Regex.Escape(browsed.Service.Address.AbsoluteUri)}creer-un-compte/confirmer\\?jeton=[0-9a-f]{{64}}"));
        await family.FillAsync(("nom", "Nolwenn Tanguy"), ("mot-de-passe", "court"));
        await family.SendAsync();
        Assert.Equal("Nolwenn Tanguy", await family.Page.InputValueAsync("[name=nom]"));
        await family.AssertAccessibleAsync();
        await family.FillAsync(("mot-de-passe", Password));
        await family.SendAsync();

        Assert.EndsWith("/demande", family.Page.Url, StringComparison.Ordinal);
        Assert.Contains("Nolwenn Tanguy", await family.Page.Locator("header").InnerTextAsync(), StringComparison.Ordinal);
        await family.AssertAccessibleAsync();
    }

    [BrowserFact]
    public async Task A_new_address_is_asked_for_with_the_password()
    {
        var member = await browsed.VisitorAsync("membre");
        await member.Page.GotoAsync("/mon-compte");
        await member.FillAsync(("courriel", "ailleurs@example.org"), ("mot-de-passe-adresse", "pas le bon"));
        await member.ClickAsync(member.Page.Locator("form[action='/mon-compte/adresse'] button"));
        Assert.Contains("Ce mot de passe n'est pas le bon", await member.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("ailleurs@example.org", await member.Page.InputValueAsync("[name=courriel]"));
        await member.AssertAccessibleAsync();

        await member.FillAsync(("mot-de-passe-adresse", RunningService.Password));
        await member.ClickAsync(member.Page.Locator("form[action='/mon-compte/adresse'] button"));

        Assert.Contains("Ouvrez le lien qu'il contient.", await member.TextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Five_minutes_before_the_session_ends_the_page_says_so_and_goes_on_with_what_was_typed()
    {
        var member = await browsed.VisitorAsync("membre");
        await member.Page.Clock.InstallAsync();
        await member.Page.GotoAsync("/mon-compte");
        await member.FillAsync(("courriel", "nouvelle@example.org"));
        var notice = member.Page.Locator("[data-ief-session] .fr-alert");
        await Assertions.Expect(notice).ToBeHiddenAsync();

        await member.Page.Clock.FastForwardAsync("07:56:00");
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await member.AssertAccessibleAsync();
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "Rester connecté" }).ClickAsync();

        await Assertions.Expect(notice).ToBeHiddenAsync();
        Assert.Equal("nouvelle@example.org", await member.Page.InputValueAsync("[name=courriel]"));
    }

    [BrowserFact]
    public async Task What_has_no_page_says_so_in_words_and_leads_home()
    {
        var clerk = await browsed.VisitorAsync("gestionnaire");
        foreach (var (address, status) in new[] { ("/nulle-part", 404), ("/dossiers/2026-9999/actes/decider", 404), ("/seances/2026-9999/presences", 403), ("/dossiers/2026-9999/actes/signer-pv", 403) })
        {
            Assert.Equal(status, (await clerk.Page.GotoAsync(address))!.Status);
            Assert.Contains("Revenir à l'accueil", await clerk.TextAsync(), StringComparison.Ordinal);
            await clerk.AssertAccessibleAsync();
        }
    }
}
