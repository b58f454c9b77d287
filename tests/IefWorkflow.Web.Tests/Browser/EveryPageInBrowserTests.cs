using IefWorkflow.Web.Tests.Access;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>Every page of the table of access, by somebody to whom it is open: accessible in both themes, and no wider than a small screen.</summary>
public sealed class EveryPageInBrowserTests(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    /// <summary>What is no page: data, documents, and addresses that lead on to a page of the table.</summary>
    private static readonly string[] NoPages = ["/api/", "/concepteur/studio/", "/health/", "/_framework/", ".ics", ".csv", ".zip", "/export", "/session", "/lettre", "/affichage/", "/actes/convoquer", "/actes/deliberer", "/actes/ouvrir-seance", "/actes/signer-pv"];

    [BrowserFact]
    public async Task Every_page_breaks_no_rule_of_accessibility_in_either_theme_and_fits_a_small_screen()
    {
        var world = new AccessWorld(browsed.Service);
        await world.PrepareAsync();
        var visitors = new Dictionary<string, Visitor>();
        var faults = new List<string>();
        foreach (var line in Expectation.All.Where(line => line.Method is "PAGE" or "GET" && line.Open.Count > 0 && !NoPages.Any(part => line.Endpoint.Contains(part, StringComparison.Ordinal))))
        {
            var who = line.Open[0];
            if (!visitors.TryGetValue(who, out var visitor)) visitors[who] = visitor = await VisitorAsync(who);
            var answer = await visitor.Page.GotoAsync(world.AddressOf(line));
            if (answer!.Status >= 500) faults.Add($"{line.Endpoint}: {answer.Status}");
            await CheckAsync(visitor, faults);
        }

        // The first page of each role is its own.
        foreach (var who in Expectation.Everybody.Skip(1).Except(visitors.Keys))
        {
            var visitor = await VisitorAsync(who);
            await visitor.Page.GotoAsync("/");
            await CheckAsync(visitor, faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Somebody with the token of the role: so many sign-ins at once would be refused as guesses.</summary>
    private async Task<Visitor> VisitorAsync(string who)
    {
        var visitor = await browsed.VisitorAsync();
        if (who != Expectation.Anonymous) await visitor.Page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {await browsed.Service.TokenAsync(who)}")]);
        return visitor;
    }

    private static async Task CheckAsync(Visitor visitor, List<string> faults)
    {
        foreach (var check in new[] { visitor.AssertAccessibleAsync, visitor.AssertFitsAsync })
        {
            try
            {
                await check();
            }
            catch (Xunit.Sdk.XunitException fault)
            {
                faults.Add(fault.Message);
            }
        }
    }
}
