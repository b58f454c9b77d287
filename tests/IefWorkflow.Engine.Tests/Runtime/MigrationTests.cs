using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Migration;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>A waiting instance moved to another version goes on where it stands: finished steps never run again, due dates stay (elsa-core #6620).</summary>
public class MigrationTests
{
    private static readonly Dictionary<string, string> Same = [];

    [Fact]
    public async Task It_goes_on_after_what_it_has_done()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Line("first"), Event("e"), Line("old"))));
        var instance = await bench.StartAsync("w");
        bench.Publish(Workflow("w", Sequence("s", Line("zero"), Line("first"), Event("e"), Line("new")), version: 2));

        var outcome = await bench.Runtime.MigrateAsync(instance.Id, "w-v2", Same, apply: true, CancellationToken.None);
        await bench.PublishAsync("e");

        Assert.Equal(["e"], Assert.IsType<MigrationOutcome.Possible>(outcome).Positions);
        Assert.Equal(["first", "new"], bench.Lines);
        Assert.Equal((2, WorkflowSubStatus.Finished), ((await bench.FindAsync(instance.Id)).Version, (await bench.FindAsync(instance.Id)).SubStatus));
    }

    [Fact]
    public async Task A_join_still_knows_the_branch_that_arrived()
    {
        var connections = new[] { ("a", "Done", "j"), ("e", "Done", "j"), ("s", "Done", "a"), ("s", "Done", "e"), ("j", "Done", "end") };
        var bench = new Bench(Workflow("w", Flowchart("f", [Line("s"), Line("a"), Event("e"), Activity("j", "Elsa.FlowJoin", ("mode", Literal("WaitAll"))), Line("end")], connections)));
        var instance = await bench.StartAsync("w");
        bench.Publish(Workflow("w", Flowchart("f", [Line("end"), Activity("j", "Elsa.FlowJoin", ("mode", Literal("WaitAll"))), Event("e"), Line("a"), Line("s")], [.. connections.Reverse()]), version: 2));

        await bench.Runtime.MigrateAsync(instance.Id, "w-v2", Same, apply: true, CancellationToken.None);
        await bench.PublishAsync("e");

        Assert.Equal(["s", "a", "end"], bench.Lines);
    }

    [Fact]
    public async Task A_due_date_stays()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Delay("d", TimeSpan.FromHours(2)), Line("old"))));
        var instance = await bench.StartAsync("w");
        var due = Assert.Single(bench.Store.Due);
        bench.Publish(Workflow("w", Sequence("s", Delay("d", TimeSpan.FromHours(9)), Line("new")), version: 2));

        await bench.Runtime.MigrateAsync(instance.Id, "w-v2", Same, apply: true, CancellationToken.None);
        Assert.Equal(due, Assert.Single(bench.Store.Due));
        bench.Clock.MoveTo(due.DueAt);
        await bench.DrainAsync();

        Assert.Equal(["new"], bench.Lines);
    }

    [Fact]
    public async Task A_renamed_activity_is_followed_by_the_mapping()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Event("e"), Line("old"))));
        var instance = await bench.StartAsync("w");
        bench.Publish(Workflow("w", Sequence("s", Event("renamed", "e"), Line("new")), version: 2));

        var without = await bench.Runtime.MigrateAsync(instance.Id, "w-v2", Same, apply: true, CancellationToken.None);
        var dry = await bench.Runtime.MigrateAsync(instance.Id, "w-v2", new Dictionary<string, string> { ["e"] = "renamed" }, apply: false, CancellationToken.None);
        Assert.Equal("e", Assert.Single(Assert.IsType<MigrationOutcome.Impossible>(without).Problems).ActivityId);
        Assert.False(Assert.IsType<MigrationOutcome.Possible>(dry).Applied);
        Assert.Equal(1, (await bench.FindAsync(instance.Id)).Version);

        await bench.Runtime.MigrateAsync(instance.Id, "w-v2", new Dictionary<string, string> { ["e"] = "renamed" }, apply: true, CancellationToken.None);
        await bench.PublishAsync("e");
        Assert.Equal(["new"], bench.Lines);
    }

    [Fact]
    public async Task An_instance_that_is_over_is_not_moved()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Line("a"))));
        var instance = await bench.StartAsync("w");
        bench.Publish(Workflow("w", Sequence("s", Line("b")), version: 2));

        Assert.IsType<MigrationOutcome.NotFound>(await bench.Runtime.MigrateAsync(instance.Id, "w-v2", Same, apply: true, CancellationToken.None));
    }
}
