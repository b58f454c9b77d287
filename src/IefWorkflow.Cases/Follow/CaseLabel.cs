namespace IefWorkflow.Cases.Follow;

/// <summary>A label on a file.</summary>
public sealed class CaseLabel
{
    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>The word.</summary>
    public required string Label { get; init; }
}
