using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>Whatever flowchart a designer draws, every burst ends, and the instance then waits for something, has an incident or is over.</summary>
public class RandomFlowchartsTests
{
    private const int Seed = 20260302;

    [Fact]
    public async Task Every_burst_ends_and_nothing_stalls_in_silence()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 400; round++)
        {
            var definition = RandomFlowchart(random, $"w{round}");
            var bench = new Bench(definition);
            var instance = await bench.StartAsync(definition.DefinitionId);
            for (var step = 0; step < 30 && instance.Bookmarks.Count > 0 && instance.Status is WorkflowStatus.Running; step++)
            {
                var bookmark = instance.Bookmarks[random.Next(instance.Bookmarks.Count)];
                instance = Assert.IsType<RunOutcome.Ran>(await bench.Runtime.ResumeAsync(bookmark.Id, null, CancellationToken.None)).Instance;
            }

            Assert.True(
                instance.Status is WorkflowStatus.Finished || instance.Bookmarks.Count > 0 || instance.Incidents.Count > 0,
                $"round {round}: {definition.Json.ToJsonString()}");
        }
    }

    [Fact]
    public async Task A_stored_instance_comes_back_as_it_was()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 200; round++)
        {
            var definition = RandomFlowchart(random, $"w{round}");
            var bench = new Bench(definition);
            var instance = await bench.StartAsync(definition.DefinitionId);
            var stored = InstanceState.Store(instance);

            var again = InstanceState.Store(await bench.FindAsync(instance.Id));

            Assert.Equal(System.Text.Encoding.UTF8.GetString(stored.State.Span), System.Text.Encoding.UTF8.GetString(again.State.Span));
        }
    }

    /// <remarks>Up to eight activities; loops go through events only, so that no burst can run for ever by the designer's own will.</remarks>
    private static WorkflowDefinition RandomFlowchart(Random random, string id)
    {
        var count = random.Next(1, 9);
        var activities = Enumerable.Range(0, count).Select(index => RandomActivity(random, $"a{index}")).ToList();
        var connections = new List<(string, string, string)>();
        for (var i = 0; i < random.Next(0, 2 * count); i++)
        {
            var (from, to) = (random.Next(count), random.Next(count));
            if (to <= from && activities[to]["type"]!.GetValue<string>() != "Elsa.Event") continue;
            connections.Add(($"a{from}", random.Next(4) == 0 ? "Other" : "Done", $"a{to}"));
        }

        return Workflow(id, Flowchart("f", activities, [.. connections.Distinct()]));
    }

    private static System.Text.Json.Nodes.JsonObject RandomActivity(Random random, string id) => random.Next(6) switch
    {
        0 => Event(id),
        1 => Activity(id, "Elsa.FlowJoin", ("mode", Literal(new[] { "WaitAll", "WaitAllActive", "WaitAny" }[random.Next(3)]))),
        2 => Activity(id, "Elsa.FlowFork", ("branches", Literal("[\"Done\",\"Other\"]"))),
        3 => Fault(id),
        _ => Line(id),
    };
}
