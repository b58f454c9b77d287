using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>A failure is an incident that somebody settles: nothing is lost, nothing stalls in silence.</summary>
public class IncidentsTests
{
    private const string Continue = "Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core";

    [Fact]
    public async Task A_fault_ends_the_instance_with_one_incident()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Line("a"), Fault("f"), Line("b"))));

        var instance = await bench.StartAsync("w");

        Assert.Equal((WorkflowStatus.Finished, WorkflowSubStatus.Faulted), (instance.Status, instance.SubStatus));
        Assert.Equal("f", Assert.Single(instance.Incidents).ActivityId);
        Assert.Equal(["a"], bench.Lines);
    }

    [Fact]
    public async Task Skipping_the_failed_activity_goes_on_after_it_and_keeps_the_reason()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Fault("f"), Line("b"))));
        var failed = await bench.StartAsync("w");

        await bench.Runtime.SkipIncidentAsync(failed.Id, failed.Incidents[0].Execution, "traité à la main", null, CancellationToken.None);

        var instance = await bench.FindAsync(failed.Id);
        Assert.Equal(WorkflowSubStatus.Finished, instance.SubStatus);
        Assert.Empty(instance.Incidents);
        Assert.Equal(["b"], bench.Lines);
        Assert.Contains(await bench.Store.ReadJournalAsync(failed.Id, CancellationToken.None), entry => entry is { Event: JournalEvent.Skipped, Message: "traité à la main" });
    }

    [Fact]
    public async Task Retrying_what_still_fails_leaves_one_incident()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Fault("f"))));
        var failed = await bench.StartAsync("w");

        await bench.Runtime.RetryIncidentAsync(failed.Id, failed.Incidents[0].Execution, CancellationToken.None);

        var instance = await bench.FindAsync(failed.Id);
        Assert.Equal(WorkflowSubStatus.Faulted, instance.SubStatus);
        Assert.Single(instance.Incidents);
    }

    [Fact]
    public async Task The_other_branches_of_a_faulted_instance_wait_again_once_the_incident_is_settled()
    {
        var bench = new Bench(Workflow("w", Parallel("p", Event("e"), Delay("d", TimeSpan.FromDays(1)), Fault("f"))));
        var failed = await bench.StartAsync("w");

        Assert.Empty(await bench.PublishAsync("e"));
        bench.Clock.MoveTo(bench.Clock.GetUtcNow().AddDays(2));
        await bench.DrainAsync();
        await bench.Runtime.SkipIncidentAsync(failed.Id, failed.Incidents[0].Execution, "réglé", null, CancellationToken.None);
        await bench.PublishAsync("e");
        await bench.DrainAsync();

        Assert.Equal(WorkflowSubStatus.Finished, (await bench.FindAsync(failed.Id)).SubStatus);
    }

    [Fact]
    public async Task With_the_other_strategy_the_branches_go_on_and_the_instance_waits_with_an_incident()
    {
        var bench = new Bench(Workflow("w", Parallel("p", Fault("f"), Line("a")), Continue));

        var instance = await bench.StartAsync("w");

        Assert.Equal((WorkflowStatus.Running, WorkflowSubStatus.Suspended), (instance.Status, instance.SubStatus));
        Assert.Single(instance.Incidents);
        Assert.Equal(["a"], bench.Lines);
    }

    [Fact]
    public async Task A_skip_without_a_reason_is_refused()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Fault("f"))));
        var failed = await bench.StartAsync("w");

        await Assert.ThrowsAsync<ArgumentException>(async () => await bench.Runtime.SkipIncidentAsync(failed.Id, failed.Incidents[0].Execution, " ", null, CancellationToken.None));
    }

    [Fact]
    public async Task An_execution_that_did_not_fail_cannot_be_retried()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Event("e"))));
        var instance = await bench.StartAsync("w");

        Assert.IsType<RunOutcome.NotFound>(await bench.Runtime.RetryIncidentAsync(instance.Id, 3, CancellationToken.None));
    }
}
