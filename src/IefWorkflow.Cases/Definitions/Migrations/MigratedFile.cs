using System.Diagnostics.CodeAnalysis;

namespace IefWorkflow.Cases.Definitions.Migrations;

/// <summary>A file that a migration moved, with what it takes to put it back.</summary>
public sealed class MigratedFile
{
    /// <summary>The migration.</summary>
    public required string MigrationId { get; init; }

    /// <summary>The instance that conducts the file.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The file; null where the instance conducts none. The row goes when the file is destroyed.</summary>
    public string? CaseId { get; init; }

    /// <summary>The identifier of the version that it left.</summary>
    public required string FromVersionId { get; init; }

    /// <summary>The revision of the instance right after it was moved: while it has that one, nothing has happened since.</summary>
    public required long Revision { get; init; }

    /// <summary>The state of the instance before it was moved, as the engine keeps it.</summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "A column of bytes.")]
    public required byte[] State { get; init; }

    /// <summary>Whether it was put back.</summary>
    public bool IsUndone { get; set; }
}
