namespace IefWorkflow.Cases.Requests.Drafts;

/// <summary>A request that a family has begun and not sent: it has no number, opens no clock, and only the family sees it.</summary>
public sealed class RequestDraft
{
    /// <summary>How many days a draft is kept after it was last touched.</summary>
    public const int KeptDays = 90;

    /// <summary>The identifier, which is also its address: it tells nothing.</summary>
    public required string Id { get; init; }

    /// <summary>The account of the family.</summary>
    public required string AccountId { get; init; }

    /// <summary>What was answered, as a flat JSON object by control name.</summary>
    public required string Answers { get; set; }

    /// <summary>The documents sent so far, as a JSON array of <see cref="DraftDocument"/>.</summary>
    public required string Documents { get; set; }

    /// <summary>When it was begun, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last touched, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }
}
