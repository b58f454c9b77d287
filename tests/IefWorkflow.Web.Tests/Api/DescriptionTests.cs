using System.Text.Json.Nodes;
using IefWorkflow.Web.Tests.Access;
using IefWorkflow.Web.Tests.Browser;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Api;

/// <summary>The OpenAPI document says all that the program opens, and its pages work under the strict policy.</summary>
public sealed class DescriptionTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Every_route_of_the_API_is_described_in_French_with_its_refusals()
    {
        var paths = (await DocumentAsync())["paths"]!.AsObject();
        var routes = (await EndpointLine.AllAsync()).Where(route => route.Pattern.StartsWith("/api/v1/", StringComparison.Ordinal) && route.Method != "FILE");

        foreach (var route in routes.Where(route => !route.Pattern.Contains("{acte}", StringComparison.Ordinal) && route.Pattern is not ("/api/v1/openapi.json" or "/api/v1/documentation")))
        {
            var operation = paths[route.Pattern.TrimEnd('/')]?[route.Method.ToLowerInvariant()];
            Assert.True(operation is not null, $"{route.Method} {route.Pattern} is not described.");
            Assert.NotEqual("", operation["summary"]!.GetValue<string>());
            Assert.NotNull(operation["responses"]!["403"]!["content"]!["application/problem+json"]);
        }
    }

    [Fact]
    public async Task Every_act_of_the_catalogue_has_its_path_and_the_schema_of_its_data()
    {
        var document = await DocumentAsync();
        foreach (var role in Expectation.Everybody.Skip(1))
        {
            using var answer = await service.SendAsync(role, HttpMethod.Get, "/api/v1/actes");
            foreach (var act in JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray())
            {
                var name = act!["acte"]!.GetValue<string>();
                var path = act["ouvreUnDossier"]!.GetValue<bool>() ? $"/api/v1/actes/{name}" : $"/api/v1/dossiers/{{numero}}/actes/{name}";
                Assert.NotNull(document["paths"]![path]?["post"]?["requestBody"]);

                var schema = document["components"]!["schemas"]![name]!;
                Assert.Equal(act["champs"]!.AsArray().Select(field => field!["nom"]!.GetValue<string>()), schema["properties"]?.AsObject().Select(field => field.Key) ?? []);
                Assert.Equal(
                    act["champs"]!.AsArray().Where(field => field!["obligatoire"]!.GetValue<bool>()).Select(field => field!["nom"]!.GetValue<string>()).Order(StringComparer.Ordinal),
                    (schema["required"]?.AsArray().Select(field => field!.GetValue<string>()) ?? []).Order(StringComparer.Ordinal));
            }
        }
    }

    [BrowserFact]
    public async Task The_pages_of_the_API_show_it_and_break_no_policy()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        page.RequestFailed += (_, request) => errors.Add(request.Url);
        await page.GotoAsync(new Uri(service.Address, "/api/v1/documentation").AbsoluteUri);
        await page.GetByText("Déposer une demande d'autorisation (R131-11)").ClickAsync();

        await Assertions.Expect(page.GetByText("Ouvert à : Famille, Gestionnaire de la DSDEN.")).ToBeVisibleAsync();
        Assert.Empty(errors);
    }

    private async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await service.Http.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)))!;
}
