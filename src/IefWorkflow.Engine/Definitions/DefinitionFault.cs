namespace IefWorkflow.Engine.Definitions;

/// <summary>Something wrong in a workflow definition.</summary>
/// <param name="Path">Where, as a JSON path: <c>$.root.activities[2].condition</c>.</param>
/// <param name="Message">What is wrong and what to do, in French.</param>
public sealed record DefinitionFault(string Path, string Message)
{
    /// <summary>How much it weighs.</summary>
    public DefinitionSeverity Severity { get; init; } = DefinitionSeverity.Error;

    /// <summary>The stable code of the check that found it; null when the document could not be read.</summary>
    public string? Code { get; init; }

    /// <summary>The identifier of the activity concerned; null when it concerns the whole definition.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The provision that the check rests on, in French; null for a check of the engine's own.</summary>
    public string? Article { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message}";
}
