using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>What an activity waits for where branches meet.</summary>
internal static class JoinModes
{
    private static readonly InputType Mode = InputType.Of(typeof(FlowJoinMode));

    /// <summary>The mode of a join, evaluated before it runs; an ordinary activity waits for every branch still alive.</summary>
    public static FlowJoinMode Of(ActivityContext flowchart, ProgramNode node)
    {
        if (node.Definition.Type != "Elsa.FlowJoin") return FlowJoinMode.WaitAllActive;

        return Mode.ToClr(node.Inputs[0]?.Evaluate(flowchart)) is FlowJoinMode mode ? mode : FlowJoinMode.WaitAny;
    }
}
