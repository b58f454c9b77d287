using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Commission;

/// <summary>A person appointed to a seat of the commission for a time (D131-11-11); or the recteur and the representatives who may preside.</summary>
public sealed class SeatHolder
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file of the appointments.</summary>
    public string? CaseId { get; init; }

    /// <summary>The seat.</summary>
    public required Seat Seat { get; init; }

    /// <summary>Holder or replacement; for the president, recteur or representative.</summary>
    public required Rank Rank { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The account, by which involvement in a case is found out; null when the person has none.</summary>
    public string? AccountId { get; init; }

    /// <summary>Where convocations go; null when no address is known.</summary>
    public string? Email { get; init; }

    /// <summary>The first day of the mandate.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of the mandate; null for the president, who is not appointed for a time.</summary>
    public required DateOnly? EndsOn { get; set; }

    /// <summary>The holder replaced in mid-term; null for none.</summary>
    public string? ReplacesId { get; init; }

    /// <summary>Whether the mandate covers a day.</summary>
    public bool SitsOn(DateOnly day) => StartsOn <= day && (EndsOn is not { } last || day <= last);
}
