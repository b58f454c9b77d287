using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Http;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>A request reaches the endpoint of its path and method, and no other.</summary>
public class HttpEndpointTests
{
    [Fact]
    public async Task A_request_starts_a_workflow_with_everything_that_came()
    {
        var endpoint = Endpoint("h", "/demandes/{id}/pieces/{piece}", starts: true);
        foreach (var output in new[] { "parsedContent", "routeData", "queryStringData", "headers", "result" }) endpoint[output] = new JsonObject { ["memoryReference"] = new JsonObject { ["id"] = output } };
        var bench = New(Flowchart("f", [endpoint, Line("a")], ("h", "Done", "a")));
        var request = new HttpEndpointRequest("post", "/Demandes/2026-12/pieces/7", Content: JsonNode.Parse("""{ "nom": "acte" }"""), Query: new JsonObject { ["page"] = "2" }, Headers: new JsonObject { ["X-A"] = "b" });

        var started = Assert.Single(await bench.Runtime.ReceiveAsync(request, "dossier-1", CancellationToken.None));

        Assert.Equal(("dossier-1", WorkflowSubStatus.Finished), (started.CorrelationId, started.SubStatus));
        Assert.Equal("""{"id":"2026-12","piece":"7"}""", Json(started, "routeData"));
        Assert.Equal("""{"nom":"acte"}""", Json(started, "parsedContent"));
        Assert.Equal("""{"page":"2"}""", Json(started, "queryStringData"));
        Assert.Equal("""{"X-A":"b"}""", Json(started, "headers"));
        Assert.Contains("\"method\":\"POST\"", Json(started, "result"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiting_instance_goes_on_and_its_other_methods_no_longer_wait()
    {
        var bench = New(Sequence("s", Endpoint("h", "ok"), Line("a")));
        var instance = await bench.StartAsync("w");
        Assert.Equal(["get", "post"], instance.Bookmarks.Select(bookmark => bookmark.Payload!["method"]!.GetValue<string>()));

        Assert.Empty(await ReceiveAsync(bench, "DELETE", "/ok"));
        Assert.Empty(await ReceiveAsync(bench, "GET", "/ok/ko"));
        Assert.Single(await ReceiveAsync(bench, "GET", "/ok/"));
        Assert.Empty(await ReceiveAsync(bench, "POST", "/ok"));
        Assert.Equal(["a"], bench.Lines);
    }

    [Fact]
    public async Task The_most_exact_path_is_served_alone()
    {
        var bench = New(Parallel("p", Endpoint("any", "/a/{x}"), Endpoint("exact", "/a/b"), Endpoint("all", "/{x}/{y}")));
        await bench.StartAsync("w");

        Assert.Equal(["any", "all"], Waiting(await ReceiveAsync(bench, "GET", "/a/b")));
        Assert.Equal(["all"], Waiting(await ReceiveAsync(bench, "GET", "/a/b")));
        Assert.Equal(WorkflowStatus.Finished, Assert.Single(await ReceiveAsync(bench, "GET", "/a/b")).Status);
    }

    [Fact]
    public async Task Only_who_is_signed_in_reaches_an_endpoint_that_asks_for_it()
    {
        var bench = New(Sequence("s", Endpoint("h", "/secret", authorize: true)));
        await bench.StartAsync("w");

        Assert.Empty(await ReceiveAsync(bench, "GET", "/secret"));
        Assert.Single(await bench.Runtime.ReceiveAsync(new HttpEndpointRequest("GET", "/secret", IsAuthenticated: true), null, CancellationToken.None));
    }

    [Fact]
    public async Task A_host_may_deliver_the_stimulus_itself()
    {
        var bench = New(Sequence("s", Endpoint("h", "/a/{x}")));
        await bench.StartAsync("w");

        Assert.Single(await bench.Runtime.PublishAsync(HttpEndpointStimulus.Of("/A/{id}", "GET"), null, null, null, CancellationToken.None));
    }

    [Theory]
    [InlineData("/a/{x:int}", "n'est pas valable")]
    [InlineData("/a/{*rest}", "n'est pas valable")]
    [InlineData("/a/x{y}", "n'est pas valable")]
    [InlineData("/1/2/3/4/5/6/7/8/9", "trop long")]
    [InlineData("/{a}/{b}/{c}/{d}", "trop long")]
    public async Task A_path_that_would_be_read_as_something_else_is_an_incident(string path, string message)
    {
        var bench = New(Sequence("s", Endpoint("h", path)));

        Assert.Contains(message, Assert.Single((await bench.StartAsync("w")).Incidents).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_is_refused_and_not_passed_over()
    {
        var endpoint = Endpoint("h", "/a");
        endpoint["policy"] = Literal("Admins");
        var bench = New(Sequence("s", endpoint));

        Assert.Contains("« Admins » n'est pas prise en charge", Assert.Single((await bench.StartAsync("w")).Incidents).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_made_to_be_costly_is_not_looked_for() => Assert.Empty(await ReceiveAsync(New(Line("a")), "GET", string.Concat(Enumerable.Repeat("/a", 1000))));

    private static Bench New(JsonObject root) => new(ActivityRegistry.HttpEndpoints, null, Workflow("w", root));

    private static async Task<IReadOnlyList<WorkflowInstance>> ReceiveAsync(Bench bench, string method, string path) =>
        await bench.Runtime.ReceiveAsync(new HttpEndpointRequest(method, path), null, CancellationToken.None);

    private static IEnumerable<string> Waiting(IReadOnlyList<WorkflowInstance> instances) => Assert.Single(instances).Bookmarks.Select(bookmark => bookmark.ActivityId).Distinct();

    private static string Json(WorkflowInstance instance, string output) => Assert.IsAssignableFrom<JsonNode>(instance.Output[output]).ToJsonString();

    private static JsonObject Endpoint(string id, string path, bool starts = false, bool authorize = false)
    {
        var endpoint = Activity(id, "Elsa.HttpEndpoint", ("path", Literal(path)), ("supportedMethods", Literal("[\"GET\",\"POST\"]")), ("authorize", Literal(authorize)));
        endpoint["customProperties"] = new JsonObject { ["canStartWorkflow"] = starts };
        return endpoint;
    }
}
