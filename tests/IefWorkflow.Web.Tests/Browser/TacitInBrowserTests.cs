using System.Globalization;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>Two months of silence, on a service whose clock is led from outside.</summary>
public sealed class TacitInBrowserTests
{
    private const int Turns = 400;

    [BrowserFact]
    public async Task The_silence_that_accepts_is_told_beforehand_and_seen_the_day_it_falls()
    {
        var clock = Path.Combine(Directory.CreateTempSubdirectory("ief-clock-").FullName, "now");
        var now = DateTimeOffset.UtcNow;
        Set(clock, now);
        var service = new RunningService(("Service:ClockFile", clock));
        await service.InitializeAsync();
        await using var browsers = await Browsers.StartAsync();
        try
        {
            var number = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
            await service.ActAsync("gestionnaire", "accuser-reception", number, new JsonObject { ["notifie-le"] = RunningService.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
            var family = await browsers.VisitorAsync(service.Address);
            await family.SignInAsync("famille");
            await family.Page.GotoAsync($"/dossiers/{number}");
            Assert.Contains("Si personne ne répond", await family.TextAsync(), StringComparison.Ordinal);

            Set(clock, now.AddDays(75));
            Assert.Contains("Autorisé tacitement", await LaterAsync(family, "famille", $"/dossiers/{number}"), StringComparison.OrdinalIgnoreCase);
            await family.AssertAccessibleAsync();
            var clerk = await browsers.VisitorAsync(service.Address);
            await clerk.SignInAsync("gestionnaire");
            await clerk.Page.GotoAsync($"/dossiers/{number}");
            Assert.Contains("Délai échu : Acceptation implicite", (await clerk.TextAsync()).Replace('\u00A0', ' '), StringComparison.Ordinal);
            await clerk.AssertAccessibleAsync();
        }
        finally
        {
            await service.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(clock)!, recursive: true);
        }
    }

    /// <summary>The page once the loop of the service has run under the new day; the session of before has ended.</summary>
    private static async Task<string> LaterAsync(Visitor visitor, string role, string address)
    {
        await visitor.SignInAsync(role);
        var text = "";
        for (var turn = 0; turn < Turns && !text.Contains("autorisé tacitement", StringComparison.OrdinalIgnoreCase); turn++)
        {
            await visitor.Page.GotoAsync(address);
            text = await visitor.TextAsync();
        }

        return text;
    }

    private static void Set(string clock, DateTimeOffset now)
    {
        File.WriteAllText(clock + ".new", now.ToString("O", CultureInfo.InvariantCulture));
        File.Move(clock + ".new", clock, overwrite: true);
    }
}
