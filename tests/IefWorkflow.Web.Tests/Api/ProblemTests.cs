using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Api;

/// <summary>Whatever refuses a request under <c>/api</c>, the answer is a problem in French that says what to do.</summary>
public sealed class ProblemTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Act = "/api/v1/actes/deposer-demande";

    [Theory]
    [InlineData("GET", "/api/v1/taches", HttpStatusCode.Unauthorized, "jeton")]
    [InlineData("GET", "/api/v1/rien", HttpStatusCode.NotFound, "openapi.json")]
    [InlineData("GET", "/api", HttpStatusCode.NotFound, "openapi.json")]
    [InlineData("DELETE", "/api/v1/taches", HttpStatusCode.MethodNotAllowed, "Allow")]
    public async Task Who_is_not_signed_in_or_errs_is_told_so(string method, string path, HttpStatusCode status, string words)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await service.Http.SendAsync(request);

        await AssertProblemAsync(answer, status, words);
    }

    [Theory]
    [InlineData("/api/v1/dossiers?page=0", HttpStatusCode.BadRequest, "page commence à 1")]
    [InlineData("/api/v1/dossiers?taille=201", HttpStatusCode.BadRequest, "de 1 à 200")]
    [InlineData("/api/v1/dossiers?page=abc", HttpStatusCode.BadRequest, "paramètres")]
    [InlineData("/api/v1/dossiers?page=99999999999999", HttpStatusCode.BadRequest, "paramètres")]
    [InlineData("/api/v1/dossiers?etat=inconnu", HttpStatusCode.BadRequest, "en-instruction")]
    [InlineData("/api/v1/dossiers?procedure=inconnue", HttpStatusCode.BadRequest, "demande")]
    [InlineData("/api/v1/dossiers?departement=99Z", HttpStatusCode.BadRequest, "99Z")]
    [InlineData("/api/v1/dossiers/2020-9999", HttpStatusCode.NotFound, "2020-9999")]
    [InlineData("/api/v1/echeances?jusquAu=demain", HttpStatusCode.BadRequest, "paramètres")]
    [InlineData("/api/v1/droit/delais?depuis=2026-03-02", HttpStatusCode.BadRequest, "paramètres")]
    [InlineData("/api/v1/droit/delais?regle=X&depuis=2026-03-02", HttpStatusCode.NotFound, "« X »")]
    [InlineData("/api/v1/droit/delais?regle=X&depuis=1999-03-02", HttpStatusCode.BadRequest, "2000")]
    [InlineData("/api/v1/droit/calendrier/1999", HttpStatusCode.BadRequest, "2000")]
    [InlineData("/api/v1/droit/calendrier/2026?departement=rien", HttpStatusCode.BadRequest, "rien")]
    [InlineData("/api/v1/controles/journaux", HttpStatusCode.Forbidden, "administrateur")]
    [InlineData("/api/v1/modeles-courriers", HttpStatusCode.Forbidden, "administrateur")]
    public async Task A_wrong_address_is_refused_with_what_to_do(string path, HttpStatusCode status, string words)
    {
        using var answer = await service.SendAsync("gestionnaire", HttpMethod.Get, path);

        await AssertProblemAsync(answer, status, words);
    }

    [Theory]
    [InlineData("{", "JSON valable")]
    [InlineData("", "JSON valable")]
    [InlineData("{\"a\":1,}", "JSON valable")]
    [InlineData("{\"a\":1,\"a\":2}", "nom répété")]
    [InlineData("[]", "objet JSON")]
    [InlineData("null", "objet JSON")]
    [InlineData("\"texte\"", "objet JSON")]
    [InlineData("{\"enfant-nom\":\"\\ud800\"}", "Unicode")]
    [InlineData("{\"enfant-nom\":\"a\\u0000b\"}", "caractère nul")]
    public async Task A_body_that_cannot_be_read_is_refused(string body, string words)
    {
        using var answer = await PostAsync(body, "application/json");

        await AssertProblemAsync(answer, HttpStatusCode.BadRequest, words);
    }

    [Fact]
    public async Task A_body_too_deep_or_with_too_many_values_is_refused()
    {
        using var deep = await PostAsync(string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500), "application/json");
        using var wide = await PostAsync($"{{{string.Join(',', Enumerable.Range(0, 10_000).Select(index => $"\"champ-{index}\":1"))}}}", "application/json");
        using var bytes = await PostAsync("{\"enfant-nom\":\"\u00E9\"}", "application/json", Encoding.Latin1);

        await AssertProblemAsync(deep, HttpStatusCode.BadRequest, "16 niveaux");
        await AssertProblemAsync(wide, HttpStatusCode.BadRequest, "5000 valeurs");
        await AssertProblemAsync(bytes, HttpStatusCode.BadRequest, "Unicode");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_body_of_another_type_is_refused(string type)
    {
        using var answer = await PostAsync("{}", type);

        await AssertProblemAsync(answer, HttpStatusCode.UnsupportedMediaType, "application/json");
    }

    [Fact]
    public async Task Each_field_has_its_own_errors()
    {
        using var answer = await PostAsync("{\"enfant-ne-le\":\"hier\",\"responsables\":[{}],\"inconnu\":1}", "application/json");

        var errors = (await AssertProblemAsync(answer, HttpStatusCode.BadRequest, "enfant-nom"))["errors"]!.AsObject();
        foreach (var field in new[] { "enfant-nom", "enfant-ne-le", "responsables[0].nom", "inconnu" }) Assert.NotEmpty(errors[field]!.AsArray());
        Assert.Contains("AAAA-MM-JJ", errors["enfant-ne-le"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string type, Encoding? encoding = null)
    {
        using var content = new ByteArrayContent((encoding ?? Encoding.UTF8).GetBytes(body));
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, Act) { Content = content };
        request.Headers.Authorization = new("Bearer", await service.TokenAsync("famille"));
        return await service.Http.SendAsync(request);
    }

    private static async Task<JsonNode> AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string words)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.NotEqual("", problem["title"]!.GetValue<string>());
        Assert.Contains(words, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        return problem;
    }
}
