using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities;

/// <summary>An activity that holds a list of activities, and variables of its own.</summary>
public abstract class Container : Activity
{
    internal static IReadOnlyList<ProgramNode> ChildrenOf(ActivityContext context) => context.Node.Children;
}
