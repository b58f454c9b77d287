namespace IefWorkflow.Engine.Definitions;

/// <summary>Something wrong in a workflow definition.</summary>
/// <param name="Path">Where, as a JSON path: <c>$.root.activities[2].condition</c>.</param>
/// <param name="Message">What is wrong and what to do, in French.</param>
public sealed record DefinitionFault(string Path, string Message)
{
    /// <summary>How much it weighs.</summary>
    public DefinitionSeverity Severity { get; init; } = DefinitionSeverity.Error;

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message}";
}
