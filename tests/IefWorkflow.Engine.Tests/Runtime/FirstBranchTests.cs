using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>A join that takes the first branch ends the others: nothing that lay before it starts any more.</summary>
public class FirstBranchTests
{
    [Theory]
    [InlineData(FlowchartMode.CounterBased)]
    [InlineData(FlowchartMode.TokenBased)]
    public async Task A_meeting_point_behind_which_one_branch_had_arrived_does_not_start_when_the_other_is_cancelled(FlowchartMode mode)
    {
        var bench = new Bench([], null, new WorkflowRuntimeOptions { FlowchartMode = mode }, Workflow("w", Flowchart(
            "f",
            [Line("start"), Event("a"), Event("b"), Event("c"), Line("meeting"), Activity("join", "Elsa.FlowJoin", ("mode", Literal("WaitAny"))), Line("after")],
            ("start", "Done", "a"), ("start", "Done", "b"), ("start", "Done", "c"),
            ("a", "Done", "meeting"), ("b", "Done", "meeting"), ("meeting", "Done", "join"), ("c", "Done", "join"), ("join", "Done", "after"))));
        var instance = await bench.StartAsync("w");

        if (mode is FlowchartMode.CounterBased) await bench.PublishAsync("a");
        await bench.PublishAsync("c");

        Assert.Equal(["start", "after"], bench.Lines);
        Assert.Equal(WorkflowStatus.Finished, (await bench.FindAsync(instance.Id)).Status);
    }
}
