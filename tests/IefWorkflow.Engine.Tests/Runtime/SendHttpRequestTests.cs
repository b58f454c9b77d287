using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Http;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>A workflow asks for a request in its step; it is made afterwards, and the answer chooses where to go on.</summary>
public class SendHttpRequestTests
{
    private static readonly string[] Outcomes = ["200", "404", "Unmatched status code", "Failed to connect", "Timeout", "Done"];

    private readonly Server server = new();

    [Theory]
    [InlineData(200, "200")]
    [InlineData(404, "404")]
    [InlineData(500, "Unmatched status code")]
    [InlineData(-1, "Timeout")]
    [InlineData(-2, "Failed to connect")]
    public async Task The_answer_chooses_the_branch(int status, string outcome)
    {
        server.Status = status;
        var request = Activity("h", "Elsa.FlowSendHttpRequest", ("url", Literal("https://api.example.org/")), ("expectedStatusCodes", Literal("[200,404]")));
        var bench = New(Flowchart("f", [request, .. Outcomes.Select(Line)], [.. Outcomes.Select(name => ("h", name, name))]));

        Assert.Equal(WorkflowSubStatus.Suspended, (await bench.StartAsync("w")).SubStatus);
        Assert.Empty(server.Requests);
        await bench.DrainAsync();

        Assert.Equal([outcome], bench.Lines);
        Assert.Empty(bench.Store.Due);
    }

    [Fact]
    public async Task A_request_carries_what_the_designer_gave_and_its_answer_is_output()
    {
        (server.Status, server.Body) = (201, """{ "numero": 12 }""");
        var request = Activity(
            "h", "Elsa.SendHttpRequest",
            ("url", Literal("https://api.example.org/a")), ("method", Literal("POST")), ("content", Literal(new JsonObject { ["nom"] = "A" })),
            ("authorization", Literal("Bearer t")), ("requestHeaders", Literal("""{ "X-A": "b" }""")), ("parsedContent", To("parsed")), ("statusCode", To("status")), ("responseHeaders", To("headers")));
        var bench = New(Sequence("s", request));
        var id = (await bench.StartAsync("w")).Id;

        await bench.DrainAsync();

        var sent = Assert.Single(server.Requests);
        Assert.Equal(("POST", "https://api.example.org/a", """{"nom":"A"}""", "application/json"), (sent.Method, sent.Target, sent.Content, sent.ContentType));
        Assert.Equal(("Bearer t", "b"), (sent.Headers["Authorization"], sent.Headers["X-A"]));
        var output = (await bench.FindAsync(id)).Output;
        Assert.Equal("201", output["status"]!.ToString());
        Assert.Equal("""{"numero":12}""", ((JsonNode)output["parsed"]!).ToJsonString());
        Assert.Equal("""{"X-Server":"test"}""", ((JsonNode)output["headers"]!).ToJsonString());
    }

    [Theory]
    [InlineData(200, "found")]
    [InlineData(500, "other")]
    [InlineData(-1, "late")]
    [InlineData(-2, "broken")]
    public async Task The_answer_chooses_the_activity(int status, string line)
    {
        server.Status = status;
        var cases = new JsonArray(new JsonObject { ["statusCode"] = 200, ["activity"] = Line("found") });
        var request = Activity(
            "h", "Elsa.SendHttpRequest", ("url", Literal("https://api.example.org/")), ("expectedStatusCodes", cases),
            ("unmatchedStatusCode", Line("other")), ("timeout", Line("late")), ("failedToConnect", Line("broken")));
        var bench = New(Sequence("s", request, Line("after")));
        await bench.StartAsync("w");

        await bench.DrainAsync();

        Assert.Equal([line, "after"], bench.Lines);
    }

    [Theory]
    [InlineData(-1, "à temps")]
    [InlineData(-2, "n'a pas abouti")]
    [InlineData(-3, "hôte interdit")]
    public async Task What_has_no_activity_for_it_or_is_refused_is_an_incident(int status, string message)
    {
        server.Status = status;
        var bench = New(Sequence("s", Activity("h", "Elsa.SendHttpRequest", ("url", Literal("https://api.example.org/")))));
        var id = (await bench.StartAsync("w")).Id;

        await bench.DrainAsync();

        Assert.Contains(message, Assert.Single((await bench.FindAsync(id)).Incidents).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_answer_is_made_again_where_the_activity_asks_for_retries()
    {
        server.Status = -1;
        var request = Activity("h", "Elsa.SendHttpRequest", ("url", Literal("https://api.example.org/")));
        request["customProperties"] = JsonNode.Parse("""{ "retry": { "attempts": 1, "delay": "00:01:00" } }""");
        var bench = New(Sequence("s", request, Line("after")));
        await bench.StartAsync("w");
        await bench.DrainAsync();
        server.Status = 200;

        bench.Clock.MoveTo(bench.Clock.GetUtcNow().AddMinutes(1));
        await bench.DrainAsync();

        Assert.Equal(["after"], bench.Lines);
        Assert.Equal(2, server.Requests.Count);
        Assert.Single(server.Requests.Select(sent => sent.Key).Distinct());
    }

    [Fact]
    public async Task A_port_that_throws_is_a_failure_and_blocks_nothing()
    {
        server.Status = -4;
        var bench = New(Parallel("p", Activity("h", "Elsa.SendHttpRequest", ("url", Literal("https://api.example.org/")), ("failedToConnect", Line("broken"))), Delay("d", TimeSpan.Zero)));
        await bench.StartAsync("w");

        Assert.Equal(2, await bench.Runtime.RunDueAsync(10, CancellationToken.None));

        Assert.Equal(["broken"], bench.Lines);
        Assert.Empty(bench.Store.Due);
    }

    [Fact]
    public async Task A_host_that_runs_rows_in_its_own_transactions_makes_the_request_before()
    {
        var bench = New(Sequence("s", Activity("h", "Elsa.SendHttpRequest", ("url", Literal("https://api.example.org/"))), Line("after")));
        await bench.StartAsync("w");
        var row = Assert.Single(await bench.Runtime.LeaseDueAsync(10, CancellationToken.None));

        var ready = await bench.Runtime.PrepareAsync(row, CancellationToken.None);
        Assert.Empty(bench.Lines);
        await bench.Runtime.RunAsync(ready, CancellationToken.None);

        Assert.Single(server.Requests);
        Assert.Equal(["after"], bench.Lines);
    }

    [Fact]
    public async Task A_cancelled_instance_makes_no_request()
    {
        var bench = New(Sequence("s", Activity("h", "Elsa.SendHttpRequest", ("url", Literal("https://api.example.org/")))));
        await bench.Runtime.CancelAsync((await bench.StartAsync("w")).Id, CancellationToken.None);

        await bench.DrainAsync();

        Assert.Empty(server.Requests);
    }

    [Fact]
    public void It_is_off_unless_the_host_turns_it_on() => Assert.EndsWith(
        "cet hôte n'envoie pas de requêtes HTTP.",
        DefinitionValidator.Validate(Workflow("w", Activity("h", "Elsa.FlowSendHttpRequest", ("url", Literal("x")))), new ActivityRegistry(ActivityRegistry.BuiltIn), [])[0].Message,
        StringComparison.Ordinal);

    private static JsonObject To(string output) => new() { ["memoryReference"] = new JsonObject { ["id"] = output } };

    private Bench New(JsonObject root) => new(ActivityRegistry.HttpRequests, new Service<IOutgoingHttp>(server), Workflow("w", root));

    private sealed class Server : IOutgoingHttp
    {
        public List<OutgoingHttpRequest> Requests { get; } = [];

        public int Status { get; set; } = 200;

        public string Body { get; set; } = "";

        public ValueTask<OutgoingHttpResult> SendAsync(OutgoingHttpRequest request, CancellationToken cancellationToken)
        {
            Requests.Add(request);
            return ValueTask.FromResult<OutgoingHttpResult>(Status switch
            {
                -1 => new OutgoingHttpResult.TimedOut(),
                -2 => new OutgoingHttpResult.Failed("connection reset"),
                -4 => throw new InvalidOperationException("defect"),
                -3 => new OutgoingHttpResult.Refused("hôte interdit"),
                _ => new OutgoingHttpResult.Answered(Status, "application/json", Body, new Dictionary<string, string> { ["X-Server"] = "test" }),
            });
        }
    }
}
