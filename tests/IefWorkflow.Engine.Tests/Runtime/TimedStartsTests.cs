using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>A workflow that starts by itself starts once per time, makes up for an outage once, and stops when another version is published.</summary>
public class TimedStartsTests
{
    [Fact]
    public async Task It_starts_at_each_time()
    {
        var bench = new Bench(Daily());
        await PlanAsync(bench);

        for (var day = 3; day <= 5; day++)
        {
            bench.Clock.MoveTo(new DateTimeOffset(2026, 3, day, 6, 0, 0, TimeSpan.Zero));
            await bench.DrainAsync();
        }

        Assert.Equal(3, bench.Lines.Count);
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 6, 0, 0, TimeSpan.Zero), Assert.Single(bench.Store.Due).DueAt);
    }

    [Fact]
    public async Task After_an_outage_it_starts_once()
    {
        var bench = new Bench(Daily());
        await PlanAsync(bench);
        await PlanAsync(bench);

        bench.Clock.MoveTo(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
        await bench.DrainAsync();

        Assert.Single(bench.Lines);
        Assert.Equal(new DateTimeOffset(2026, 4, 2, 6, 0, 0, TimeSpan.Zero), Assert.Single(bench.Store.Due).DueAt);
    }

    [Fact]
    public async Task A_version_that_was_replaced_no_longer_starts()
    {
        var bench = new Bench(Daily());
        await PlanAsync(bench);

        bench.Publish(Daily(version: 2));
        bench.Clock.MoveTo(new DateTimeOffset(2026, 3, 3, 6, 0, 0, TimeSpan.Zero));
        await bench.DrainAsync();

        Assert.Empty(bench.Lines);
        Assert.Empty(bench.Store.Due);
    }

    [Fact]
    public async Task A_parent_waits_for_every_child_of_a_list()
    {
        var child = Workflow("child", Sequence("s", Line("c")));
        var parent = Workflow("parent", Sequence("s", Activity("b", "Elsa.BulkDispatchWorkflows", ("workflowDefinitionId", Literal("child")), ("items", Literal("[1,2,3]"))), Line("end")));
        var bench = new Bench(child, parent);
        var instance = await bench.StartAsync("parent");
        Assert.Equal(WorkflowStatus.Running, instance.Status);

        await bench.DrainAsync();

        Assert.Equal(["c", "c", "c", "end"], bench.Lines);
        Assert.Equal(WorkflowSubStatus.Finished, (await bench.FindAsync(instance.Id)).SubStatus);
    }

    private static async Task PlanAsync(Bench bench) =>
        await bench.Runtime.PlanTriggersAsync((await bench.Definitions.FindPublishedAsync("daily", CancellationToken.None))!, CancellationToken.None);

    private static WorkflowDefinition Daily(int version = 1)
    {
        var cron = Activity("c", "Elsa.Cron", ("cronExpression", Literal("0 6 * * *")));
        cron["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        return Workflow("daily", Flowchart("f", [cron, Line("a")], ("c", "Done", "a")), version: version);
    }
}
