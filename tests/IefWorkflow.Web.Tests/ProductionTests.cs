using System.Net;

namespace IefWorkflow.Web.Tests;

/// <summary>Outside Development the service refuses what would harm real people, and says everything at once; cookies outlive a restart.</summary>
public sealed class ProductionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ief-production-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_fault_is_told_at_once_with_its_key()
    {
        var blocked = Path.Combine(folder, "fichier");
        await File.WriteAllTextAsync(blocked, "");

        using var program = WebProgram.StartIn(
            folder, "Production", ("Service:SqliteFile", Path.Combine(blocked, "ief.db")), ("Academy:PiecesFolder", Path.Combine(blocked, "pieces")), ("Mail:PickupFolder", Path.Combine(blocked, "courriels")));

        Assert.Equal(2, await program.EndsAsync());
        foreach (var key in new[] { "Service:Demonstration", "Mail:From", "Academy:Service:Email", "Academy:Commission:Email", "Service:KeysFolder", "Service:SqliteFile", "Academy:PiecesFolder", "Mail:PickupFolder" })
        {
            Assert.Contains(key, program.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Unhandled exception", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faulty_keys_of_several_sections_are_told_together()
    {
        using var program = WebProgram.StartIn(folder, "Production", ("Service:Inconnu", "1"), ("Academy:Seat", "99"), ("Mail:From", "personne"));

        Assert.Equal(2, await program.EndsAsync());
        Assert.Contains("Inconnu", program.Output, StringComparison.Ordinal);
        Assert.Contains("Academy:Seat", program.Output, StringComparison.Ordinal);
        Assert.Contains("Mail:From", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_production_starts_a_database_of_the_demonstration_does_not_and_a_cookie_outlives_a_restart()
    {
        using (var first = WebProgram.StartIn(Sub("sound"), "Production", Sound("sound"))) await first.ListensAsync();

        string cookie;
        using (var demonstration = WebProgram.StartIn(Sub("demo"), "Development", ("Service:KeysFolder", Path.Combine(folder, "keys"))))
        {
            using var http = Http(await demonstration.ListensAsync());
            using var answer = await (await SignInForm.OpenAsync(http)).SendAsync("dasen", RunningService.Password, "/");
            cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("ief=", StringComparison.Ordinal)).Split(';')[0];
        }

        using (var again = WebProgram.StartIn(Sub("demo"), "Development", ("Service:KeysFolder", Path.Combine(folder, "keys"))))
        {
            using var http = Http(await again.ListensAsync());
            using var page = new HttpRequestMessage(HttpMethod.Get, "/dossiers");
            page.Headers.Add("Cookie", cookie);
            using var shown = await http.SendAsync(page);
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        }

        using var refused = WebProgram.StartIn(Sub("demo"), "Production", Sound("demo"));
        Assert.Equal(2, await refused.EndsAsync());
        Assert.Contains("holds demonstration accounts", refused.Output, StringComparison.Ordinal);
        Assert.Contains("'gestionnaire' has the password of the demonstration", refused.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Service:KeysFolder", refused.Output, StringComparison.Ordinal);
    }

    private static HttpClient Http(Uri address)
    {
#pragma warning disable CA2000 // The client owns it, and it is disposed of when there is none.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
#pragma warning restore CA2000
        try
        {
            return new HttpClient(handler) { BaseAddress = address };
        }
        catch
        {
            handler.Dispose();
            throw;
        }
    }

    private string Sub(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    private (string Key, string Value)[] Sound(string name) =>
    [
        ("Service:Demonstration", "false"), ("Service:KeysFolder", Path.Combine(Sub(name), "keys")), ("Mail:From", "ief@ac-rennes.fr"),
        ("Academy:Service:Email", "ief@ac-rennes.fr"), ("Academy:Commission:Email", "rapo@ac-rennes.fr"),
    ];
}
