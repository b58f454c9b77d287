using IefWorkflow.Cases.Journal;

namespace IefWorkflow.Cases.Administration;

/// <summary>The register of the administration: the journal of what is done on no file, as accounts, closures and templates.</summary>
/// <remarks>There is one. Its entries are chained like those of a file, and verified with them.</remarks>
public sealed class Register : IJournalled
{
    /// <summary>The identifier of the one register; no file has it.</summary>
    public const string TheId = "administration";

    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long JournalCount { get; set; }

    /// <inheritdoc/>
    public string JournalHead { get; set; } = "";
}
