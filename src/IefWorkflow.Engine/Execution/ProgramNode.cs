using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Expressions;

namespace IefWorkflow.Engine.Execution;

/// <summary>One activity of a definition, ready to run: type resolved, expressions compiled.</summary>
internal sealed class ProgramNode
{
    public required int Index { get; init; }

    public required ActivityDefinition Definition { get; init; }

    public required ActivityType Type { get; init; }

    public required ProgramNode? Parent { get; init; }

    /// <summary>The compiled inputs by slot; null where the definition gives none.</summary>
    public required WorkflowExpression?[] Inputs { get; init; }

    /// <summary>The variables that outputs are bound to, by slot; null where they are not.</summary>
    public required string?[] OutputVariables { get; init; }

    /// <summary>Expressions outside of inputs, by their place in the JSON: the conditions of switch cases.</summary>
    public required IReadOnlyList<SwitchCase> Cases { get; init; }

    /// <summary>The nested activities, in the order of the document.</summary>
    public IReadOnlyList<ProgramNode> Children { get; set; } = [];

    /// <summary>The place of this node among its siblings.</summary>
    public int ChildIndex { get; init; }

    public required IReadOnlyList<ProgramVariable> Variables { get; init; }

    /// <summary>How its failures are retried; null for not at all.</summary>
    public required RetryPolicy? Retry { get; init; }

    public string Id => Definition.Id;

    /// <summary>The child in a slot, or null.</summary>
    public ProgramNode? Child(string slot)
    {
        for (var i = 0; i < Children.Count; i++)
        {
            if (Definition.Children[i].Slot == slot) return Children[i];
        }

        return null;
    }

    /// <summary>The children in a slot.</summary>
    public IEnumerable<ProgramNode> ChildrenIn(string slot) => Children.Where((_, index) => Definition.Children[index].Slot == slot);
}
