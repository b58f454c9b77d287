namespace IefWorkflow.Cases.Definitions.Migrations;

/// <summary>Moving the files of one version of a procedure to another: proposed by a designer, applied by an administrator.</summary>
public sealed class ProcedureMigration
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The procedure.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The number of the version that the files leave.</summary>
    public required int FromVersion { get; init; }

    /// <summary>The number of the version that they go on in.</summary>
    public required int ToVersion { get; init; }

    /// <summary>The steps that bear another identifier in that version, as a JSON object.</summary>
    public required string Mapping { get; init; }

    /// <summary>The name of the designer.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>When it was proposed, UTC.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The name of the administrator who applied it; null while nobody did.</summary>
    public string? AppliedBy { get; set; }

    /// <summary>When it was first applied, UTC.</summary>
    public DateTimeOffset? AppliedAt { get; set; }

    /// <summary>The name of the administrator who took it back; null while nobody did.</summary>
    public string? UndoneBy { get; set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTimeOffset? UndoneAt { get; set; }
}
