using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Security;

/// <summary>What the program prints holds no secret and no personal data, whatever is done or refused.</summary>
public sealed class LogTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Logs_hold_no_password_no_token_and_nothing_about_a_child()
    {
        const string password = "une phrase bien gardee";
        var token = await service.TokenAsync("famille");
        var number = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        await service.ActAsync("gestionnaire", "accuser-reception", number);
        await service.ActAsync("dasen", "decider", number, Samples.Refusal);
        (await service.UploadAsync("famille", "P01", "Anna Le Goff.pdf", "%PDF-1.7 Anna Le Goff"u8.ToArray())).Dispose();
        foreach (var path in new[] { $"/dossiers/{number}", $"/api/v1/dossiers/{number}", $"/api/v1/dossiers?numero=Le%20Goff" }) (await service.SendAsync("famille", HttpMethod.Get, path)).Dispose();
        (await service.SendAsync("famille", HttpMethod.Post, "/api/v1/actes/deposer-demande", new JsonObject { ["enfant-nom"] = new JsonObject { ["Le Goff"] = "2 rue du Four" } })).Dispose();
        (await service.Http.PostAsJsonAsync(new Uri("/api/v1/jeton", UriKind.Relative), new { identifiant = "famille", motDePasse = password })).Dispose();
        (await (await SignInForm.OpenAsync(service.Http)).SendAsync("famille", password, "/")).Dispose();
        using var changed = await service.SendAsync("famille", HttpMethod.Post, "/api/v1/mot-de-passe", new JsonObject { ["actuel"] = RunningService.Password, ["nouveau"] = password });

        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Contains("Now listening on", service.Output, StringComparison.Ordinal);
        foreach (var secret in new[] { password, token, "Le Goff", "Le%20Goff", "Anna", "rue du Four", "yann@example.org" }) Assert.DoesNotContain(secret, service.Output, StringComparison.OrdinalIgnoreCase);
    }
}
