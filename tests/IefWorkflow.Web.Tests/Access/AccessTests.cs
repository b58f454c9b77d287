namespace IefWorkflow.Web.Tests.Access;

/// <summary>Every endpoint of the program, by every role, in and out of scope, against <c>access.txt</c>.</summary>
public sealed class AccessTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Every_endpoint_has_its_line_and_every_line_its_endpoint()
    {
        var endpoints = await EndpointLine.AllAsync();
        var expected = Expectation.All.Select(line => line.Endpoint).Distinct();

        Assert.Equal(expected.Order(StringComparer.Ordinal), endpoints.Where(endpoint => endpoint.Method != "FILE").Select(endpoint => $"{endpoint.Method} {endpoint.Pattern}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_asks_nobody_to_sign_in_is_what_the_table_leaves_open()
    {
        var open = (await EndpointLine.AllAsync()).Where(endpoint => endpoint is { IsOpen: true, Method: not "FILE" }).Select(endpoint => $"{endpoint.Method} {endpoint.Pattern}");

        Assert.Equal(Expectation.All.Where(line => line.Open.Contains(Expectation.Anonymous)).Select(line => line.Endpoint).Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_endpoint_is_open_to_whom_the_table_says_and_to_nobody_else()
    {
        var world = new AccessWorld(service);
        await world.PrepareAsync();
        var faults = new List<string>();

        // What ends the tokens of the others comes last.
        foreach (var line in Expectation.All.OrderBy(line => line.Method == "DELETE"))
        {
            foreach (var who in Expectation.Everybody)
            {
                if (await world.IsOpenAsync(line, who, isInScope: true) != line.Open.Contains(who)) faults.Add($"{line.Endpoint} {line.Variant}: {who}, in scope, expected {Word(line.Open.Contains(who))}");
                if (line.OpenOutOfScope is { } others && await world.IsOpenAsync(line, who, isInScope: false) != others.Contains(who)) faults.Add($"{line.Endpoint} {line.Variant}: {who}, out of scope, expected {Word(others.Contains(who))}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string Word(bool isOpen) => isOpen ? "open" : "closed";
}
