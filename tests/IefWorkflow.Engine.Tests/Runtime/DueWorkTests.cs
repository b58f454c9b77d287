using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>What must happen later is a row: it happens once, however late, and goes when it is moot.</summary>
public class DueWorkTests
{
    [Fact]
    public async Task A_delay_goes_on_when_its_time_has_come_and_not_before()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Delay("d", TimeSpan.FromHours(2)), Line("a"))));
        var instance = await bench.StartAsync("w");

        bench.Clock.MoveTo(bench.Clock.GetUtcNow().AddMinutes(119));
        await bench.DrainAsync();
        Assert.Empty(bench.Lines);

        bench.Clock.MoveTo(bench.Clock.GetUtcNow().AddYears(3));
        await bench.DrainAsync();
        await bench.DrainAsync();

        Assert.Equal(["a"], bench.Lines);
        Assert.Empty(bench.Store.Due);
        Assert.Equal(WorkflowStatus.Finished, (await bench.FindAsync(instance.Id)).Status);
    }

    [Fact]
    public async Task The_timer_of_a_cancelled_instance_is_gone()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Delay("d", TimeSpan.FromHours(2)), Line("a"))));
        var instance = await bench.StartAsync("w");

        await bench.Runtime.CancelAsync(instance.Id, CancellationToken.None);

        Assert.Empty(bench.Store.Due);
        Assert.Equal(WorkflowSubStatus.Cancelled, (await bench.FindAsync(instance.Id)).SubStatus);
    }

    [Fact]
    public async Task A_row_whose_instance_was_deleted_is_taken_away()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Event("e"))));
        var instance = await bench.StartAsync("w");
        await bench.PublishAsync("nobody");

        Assert.True(await bench.Runtime.DeleteAsync(instance.Id, CancellationToken.None));
        Assert.Null(await bench.Runtime.FindAsync(instance.Id, CancellationToken.None));
        Assert.Empty(await bench.PublishAsync("e"));
        Assert.Empty(bench.Store.Due);
    }

    [Fact]
    public async Task An_event_reaches_every_instance_of_its_correlation_and_no_other()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Event("e"), Line("a"))));
        var first = await bench.StartAsync("w", "dossier-1");
        var second = await bench.StartAsync("w", "dossier-1");
        var other = await bench.StartAsync("w", "dossier-2");

        var resumed = await bench.PublishAsync("e", "dossier-1");

        Assert.Equal(new[] { first.Id, second.Id }.Order(), resumed.Select(instance => instance.Id).Order());
        Assert.Equal(WorkflowStatus.Running, (await bench.FindAsync(other.Id)).Status);
    }

    [Fact]
    public async Task An_event_that_may_start_a_workflow_does()
    {
        var bench = new Bench(Workflow("w", Flowchart("f", [Event("e", starts: true), Line("a")], ("e", "Done", "a"))));

        var started = Assert.Single(await bench.PublishAsync("e", "dossier-1", "contenu"));

        Assert.Equal(("dossier-1", WorkflowStatus.Finished), (started.CorrelationId, started.Status));
        Assert.Equal(["a"], bench.Lines);
    }

    [Fact]
    public async Task An_instance_keeps_the_version_it_started_on()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Event("e"), Line("old"))));
        var instance = await bench.StartAsync("w");

        bench.Publish(Workflow("w", Sequence("s", Event("e"), Line("new")), version: 2));
        await bench.PublishAsync("e");
        var later = await bench.StartAsync("w");
        await bench.PublishAsync("e");

        Assert.Equal(["old", "new"], bench.Lines);
        Assert.Equal((1, 2), ((await bench.FindAsync(instance.Id)).Version, (await bench.FindAsync(later.Id)).Version));
    }

    [Fact]
    public async Task An_instance_of_an_identifier_in_use_is_not_started_twice()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Event("e"))));
        await bench.Runtime.StartAsync(new StartRequest("w", InstanceId: "i"), CancellationToken.None);

        await Assert.ThrowsAsync<ConcurrencyException>(async () => await bench.Runtime.StartAsync(new StartRequest("w", InstanceId: "i"), CancellationToken.None));
    }

    [Fact]
    public async Task A_workflow_that_is_not_published_is_not_found() =>
        Assert.IsType<RunOutcome.NotFound>(await new Bench().Runtime.StartAsync(new StartRequest("w"), CancellationToken.None));
}
