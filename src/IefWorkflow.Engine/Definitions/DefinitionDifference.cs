namespace IefWorkflow.Engine.Definitions;

/// <summary>What differs between two definitions, most often two versions of one.</summary>
/// <param name="Changes">The differences: the definition's own members first, then its activities in the order of the documents.</param>
/// <remarks>
/// Activities are matched by identifier, variables too, inputs and outputs by name. What a store writes (identifiers of the version, its
/// number, flags and date, node identifiers) is not looked at, nor is the order of a flowchart's activities, which its designer shuffles.
/// </remarks>
public sealed record DefinitionDifference(IReadOnlyList<DefinitionChange> Changes)
{
    /// <summary>Whether both run, and are drawn, in the same way.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>The difference from a first definition to a second.</summary>
    public static DefinitionDifference Between(WorkflowDefinition before, WorkflowDefinition after)
    {
        var changes = new List<DefinitionChange>();
        changes.AddRange(MemberDifference.OfDefinitions(before, after));
        changes.AddRange(new ActivityDifference(before, after).Changes());
        return new DefinitionDifference(changes);
    }

    /// <summary>The difference in French, one change a line.</summary>
    public string ToFrench() => IsEmpty ? "Aucune différence." : string.Join('\n', Changes.Select(DefinitionChangeText.ToFrench));
}
