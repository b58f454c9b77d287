namespace IefWorkflow.Cases.Definitions.Reading;

/// <summary>A procedure in the list of its designers.</summary>
/// <param name="Id">The identifier that all versions share.</param>
/// <param name="Name">The name of its newest version.</param>
/// <param name="Latest">The number of its newest version.</param>
/// <param name="Published">The number of the version that new files follow; null while none is published.</param>
/// <param name="Running">How many files each version conducts, the newest first; none where no file does.</param>
public sealed record DefinitionLine(string Id, string Name, int Latest, int? Published, IReadOnlyList<RunningVersion> Running)
{
    /// <summary>Whether its newest version is a draft.</summary>
    public bool HasDraft => Published != Latest;
}
