namespace IefWorkflow.Cases.Search;

/// <summary>A word of a name by which a file is found: of the child, or of a person of the file.</summary>
public sealed class SearchName
{
    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>The word in capitals, without accents: <c>LEGOFF</c>.</summary>
    public required string Word { get; init; }

    /// <summary>How it sounds (<see cref="FrenchSound"/>).</summary>
    public required string Sound { get; init; }
}
