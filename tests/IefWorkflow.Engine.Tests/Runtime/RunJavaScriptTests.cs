using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>The activity that runs a script.</summary>
public class RunJavaScriptTests
{
    [Fact]
    public async Task The_value_of_the_script_is_its_result()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Script("setVariable('x', 20); return getX() + 1"), Activity("l", "Elsa.WriteLine", ("text", Expression("getX()"))))));

        await bench.StartAsync("w");

        Assert.Equal(["21"], bench.Lines);
    }

    [Theory]
    [InlineData("setOutcome('refus')", "refus")]
    [InlineData("setOutcomes(['accord', 'refus'])", "accord,refus")]
    [InlineData("1", "suite")]
    public async Task The_script_chooses_where_to_go_on(string source, string lines)
    {
        var bench = new Bench(Workflow("w", Flowchart(
            "f", [Script(source), Line("accord"), Line("refus"), Line("suite")], ("j", "accord", "accord"), ("j", "refus", "refus"), ("j", "Done", "suite"))));

        await bench.StartAsync("w");

        Assert.Equal(lines, string.Join(',', bench.Lines.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("UTC", "8 0")]
    [InlineData("Europe/Paris", "9 -60")]
    public async Task Dates_are_in_the_zone_of_the_host(string zone, string expected)
    {
        var definition = Workflow("w", Sequence("s", Activity("l", "Elsa.WriteLine", ("text", Expression("var d = new Date(); d.getHours() + ' ' + d.getTimezoneOffset()")))));
        var bench = new Bench([], null, new WorkflowRuntimeOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) }, definition);

        await bench.StartAsync("w");

        Assert.Equal([expected], bench.Lines);
    }

    [Fact]
    public async Task A_failing_script_is_an_incident_that_says_why()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Script("\n  throw new Error('panne')"))));

        var instance = await bench.StartAsync("w");

        Assert.Equal(WorkflowSubStatus.Faulted, instance.SubStatus);
        Assert.Contains("ligne 2, colonne 3\u00A0: panne", Assert.Single(instance.Incidents).Message);
    }

    [Fact]
    public async Task An_accessor_reads_the_variable_before_the_input_of_the_same_name()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Script("setX('variable'); return getX() + ' ' + getInput('X')"), Activity("l", "Elsa.WriteLine", ("text", Expression("getX() + ', ' + getY()"))))));

        await bench.StartAsync("w", input: new Dictionary<string, object?> { ["X"] = "input", ["Y"] = "y" });

        Assert.Equal(["variable input, y"], bench.Lines);
    }

    private static JsonObject Script(string source) => Activity(
        "j", "Elsa.RunJavaScript", ("script", Literal(source)), ("result", new JsonObject { ["memoryReference"] = new JsonObject { ["id"] = "var_x" } }));

    private static JsonObject Expression(string source) => new() { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = source } };
}
