using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Designer;

/// <summary>Calls the API of the designer as a role.</summary>
internal sealed class DesignerClient(RunningService service, string role = "concepteur")
{
    /// <summary>Reads; the answer must be one.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await service.SendAsync(role, HttpMethod.Get, "/concepteur/api" + path);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>Sends a body, and tells what came back: the status, the body, the revision.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body, string? Revision)> SendAsync(HttpMethod method, string path, JsonNode? body = null, string? seen = null) =>
        await SendTextAsync(method, path, body?.ToJsonString(), seen);

    /// <summary>The same, of a text that need not be JSON.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body, string? Revision)> SendTextAsync(HttpMethod method, string path, string? body, string? seen = null)
    {
        using var request = new HttpRequestMessage(method, "/concepteur/api" + path);
        request.Headers.Authorization = new("Bearer", await service.TokenAsync(role));
        request.Headers.ExpectContinue = body?.Length > 1_000_000;
        if (seen is not null) request.Headers.TryAddWithoutValidation("If-Match", seen);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await service.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length > 0 && answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null, answer.Headers.ETag?.Tag);
    }

    /// <summary>Posts; it must be done.</summary>
    public async Task<JsonNode> PostAsync(string path, JsonNode body, string? seen = null)
    {
        var (status, answer, _) = await SendAsync(HttpMethod.Post, path, body, seen);
        Assert.True(status is HttpStatusCode.OK, $"{path}: {status} {answer}");
        return answer!;
    }

    /// <summary>A definition with the revision that was shown.</summary>
    public async Task<(JsonObject Definition, string Revision)> OpenAsync(string definitionId)
    {
        using var answer = await service.SendAsync(role, HttpMethod.Get, $"/concepteur/api/workflow-definitions/by-definition-id/{definitionId}?versionOptions=Latest");
        return ((await answer.Content.ReadFromJsonAsync<JsonObject>())!, answer.Headers.ETag!.Tag);
    }

    /// <summary>A new definition of one step that writes a line.</summary>
    public static JsonObject Line(string name, string text = "Bonjour", string? definitionId = null) => new()
    {
        ["model"] = new JsonObject
        {
            ["id"] = null, ["definitionId"] = definitionId, ["name"] = name, ["variables"] = null, ["inputs"] = null, ["outputs"] = null, ["outcomes"] = null, ["customProperties"] = null, ["options"] = null,
            ["createdAt"] = "0001-01-01T00:00:00+00:00", ["version"] = 1, ["isLatest"] = true, ["isPublished"] = false, ["links"] = null,
            ["root"] = new JsonObject
            {
                ["id"] = "racine", ["type"] = "Elsa.Flowchart", ["version"] = 1, ["name"] = "Flowchart1", ["connections"] = new JsonArray(),
                ["activities"] = new JsonArray(new JsonObject
                {
                    ["id"] = "ligne", ["type"] = "Elsa.WriteLine", ["version"] = 1, ["name"] = "WriteLine1",
                    ["text"] = new JsonObject { ["typeName"] = null, ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = text }, ["memoryReference"] = null },
                }),
            },
        },
        ["publish"] = null,
    };

    /// <summary>Makes such a definition.</summary>
    /// <returns>Its identifier.</returns>
    public async Task<string> CreateAsync(string name) => (await PostAsync("/workflow-definitions", Line(name)))["workflowDefinition"]!["definitionId"]!.GetValue<string>();
}
