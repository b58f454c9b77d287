using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities;

/// <summary>Evaluates the cases of a switch.</summary>
internal static class SwitchCases
{
    private static readonly WorkflowType Condition = WorkflowType.Of("Boolean");

    /// <summary>The cases whose condition holds, in order; at most one when the first match wins.</summary>
    /// <remarks>Every condition is evaluated, as in Elsa: a script may have effects on variables.</remarks>
    public static IReadOnlyList<SwitchCase> Matching(ActivityContext context, SwitchMode mode)
    {
        var matches = context.Node.Cases.Where(candidate => Condition.Convert(candidate.Condition.Evaluate(context)) is true).ToList();
        return mode is SwitchMode.MatchFirst && matches.Count > 1 ? [matches[0]] : matches;
    }
}
