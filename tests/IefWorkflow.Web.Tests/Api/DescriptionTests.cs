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
    public async Task No_operation_lacks_the_schema_of_its_answer_nor_of_its_refusals()
    {
        foreach (var (path, item) in (await DocumentAsync())["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                var responses = operation!["responses"]!.AsObject();
                var done = responses.Where(response => response.Key.StartsWith('2')).ToList();
                Assert.True(done.Count == 1, $"{method} {path} has {done.Count} answers.");
                Assert.True(done[0].Key == "204" || done[0].Value!["content"]!.AsObject().All(type => type.Value!["schema"] is not null || type.Key is "application/pdf" or "application/octet-stream"), $"{method} {path} lacks the schema of its answer.");
                Assert.All(responses.Where(response => response.Key.StartsWith('4')), response => Assert.Equal("#/components/schemas/Probleme", response.Value!["content"]!["application/problem+json"]!["schema"]!["$ref"]!.GetValue<string>()));
            }
        }
    }

    [Fact]
    public async Task Every_read_answers_what_its_schema_says_to_every_role_that_may()
    {
        var paths = (await DocumentAsync())["paths"]!.AsObject();
        var seen = new HashSet<string>();
        foreach (var (path, item) in paths.Where(path => path.Value!["get"]?["responses"]?["200"]?["content"]?["application/json"] is not null))
        {
            foreach (var role in Expectation.Everybody.Skip(1))
            {
                foreach (var address in await AddressesAsync(path, role))
                {
                    using var answer = await service.SendAsync(role, HttpMethod.Get, address);
                    if (!answer.IsSuccessStatusCode) continue;

                    seen.Add(path);
                    AnswerSchema.Check(item!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!, JsonNode.Parse(await answer.Content.ReadAsStringAsync()), $"{role} {address}");
                }
            }
        }

        Assert.Empty(paths.Where(path => path.Value!["get"]?["responses"]?["200"]?["content"]?["application/json"] is not null).Select(path => path.Key).Except(seen));
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

    /// <summary>The addresses to try of a path: its parameters are those of what the role finds in its own lists.</summary>
    private async Task<List<string>> AddressesAsync(string path, string role)
    {
        if (path.EndsWith("/droit/delais", StringComparison.Ordinal)) return [$"{path}?regle=L131-5%2Fimplied-acceptance&depuis=2026-04-03"];
        if (path.Contains("{annee}", StringComparison.Ordinal)) return [path.Replace("{annee}", "2026", StringComparison.Ordinal)];
        if (path.Contains("{code}", StringComparison.Ordinal)) return [path.Replace("{code}", "L-07", StringComparison.Ordinal)];
        if (!path.Contains("{numero}", StringComparison.Ordinal)) return [path];

        var (list, member) = path.Contains("/seances/", StringComparison.Ordinal) ? ("seances", "seance") : ("dossiers", "dossier");
        var numbers = await ListedAsync(role, $"/api/v1/{list}?taille=8", list, member);
        if (!path.Contains("{courrier}", StringComparison.Ordinal)) return [.. numbers.Select(number => path.Replace("{numero}", number, StringComparison.Ordinal))];

        var addresses = new List<string>();
        foreach (var number in numbers)
        {
            addresses.AddRange((await ListedAsync(role, $"/api/v1/dossiers/{number}/courriers", null, "courrier")).Take(1)
                .Select(letter => path.Replace("{numero}", number, StringComparison.Ordinal).Replace("{courrier}", Uri.EscapeDataString(letter), StringComparison.Ordinal)));
        }

        return addresses;
    }

    private async Task<List<string>> ListedAsync(string role, string address, string? name, string member)
    {
        using var answer = await service.SendAsync(role, HttpMethod.Get, address);
        if (!answer.IsSuccessStatusCode) return [];

        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return [.. (name is null ? body : body[name]!).AsArray().Select(item => item![member]!.GetValue<string>())];
    }

    private async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await service.Http.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)))!;
}
