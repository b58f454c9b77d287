namespace IefWorkflow.Cases.Planning;

/// <summary>The secret address at which the calendar of a person can be read by their own calendar program.</summary>
public sealed class CalendarFeed
{
    /// <summary>Whose.</summary>
    public required string AccountId { get; init; }

    /// <summary>The SHA-256 of the secret in the address; the secret itself is shown once and not kept.</summary>
    public required string SecretDigest { get; set; }

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; set; }
}
