using IefWorkflow.Cases.Journal;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Files;

/// <summary>A file (<i>dossier</i>): what everything else hangs on, with its number, its state and the workflow that drives it.</summary>
public sealed class CaseFile : IJournalled
{
    /// <summary>The identifier; also the correlation of its workflow instance.</summary>
    public required string Id { get; init; }

    /// <summary>The number that people use: <c>2026-0412</c>.</summary>
    public required string Number { get; init; }

    /// <summary>What it is about.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>The département whose service follows it; for the commission, that of its seat.</summary>
    public required Departement Departement { get; set; }

    /// <summary>Where it stands.</summary>
    public required CaseState State { get; set; }

    /// <summary>The legal day on which it was opened here.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The legal day on which it was closed; null while open.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The account of the family; null when none is attached.</summary>
    public string? OwnerId { get; set; }

    /// <summary>The account of who looks after it; null while nobody has taken it.</summary>
    public string? HolderId { get; set; }

    /// <summary>The code (UAI) of the establishment in which the child is enrolled, whose head is heard (R131-11-7); null while it is not known, and where no head is heard.</summary>
    public string? SchoolCode { get; set; }

    /// <summary>The file that this one follows from: the request whose refusal is attacked, the authorisation that moves.</summary>
    public string? ParentId { get; init; }

    /// <summary>The workflow instance that drives it; null for a file without a workflow of its own.</summary>
    public string? InstanceId { get; set; }

    /// <summary>Raised by every command: two commands on the same state cannot both win.</summary>
    public long Revision { get; set; }

    /// <summary>How many entries its journal has.</summary>
    public long JournalCount { get; set; }

    /// <summary>The digest of the last one.</summary>
    public string JournalHead { get; set; } = "";
}
