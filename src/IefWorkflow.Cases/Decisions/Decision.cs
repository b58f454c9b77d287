namespace IefWorkflow.Cases.Decisions;

/// <summary>A decision on a file: express or born of silence. It is never changed; a later one points at it.</summary>
public sealed class Decision
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>What it says.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The legal day of signature, or of birth for a tacit one.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The name of who signed; null for a tacit decision.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The account of who signed; null for a tacit decision.</summary>
    public string? SignedById { get; init; }

    /// <summary>The capacity of who signed.</summary>
    public string? Capacity { get; init; }

    /// <summary>The first school year authorised; null where the decision authorises none.</summary>
    public int? FirstSchoolYear { get; init; }

    /// <summary>How many school years are authorised; 0 where the decision authorises none.</summary>
    public int Years { get; init; }

    /// <summary>The reasons of law.</summary>
    public string ReasonsOfLaw { get; init; } = "";

    /// <summary>The reasons of fact. Never medical.</summary>
    public string ReasonsOfFact { get; init; } = "";

    /// <summary>The mentions that its letter carries, as codes separated by spaces.</summary>
    public string Mentions { get; set; } = "";

    /// <summary>The decision that this one replaces, withdraws or corrects; null for none.</summary>
    public string? ReplacesId { get; init; }
}
