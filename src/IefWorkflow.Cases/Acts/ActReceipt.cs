namespace IefWorkflow.Cases.Acts;

/// <summary>The answer to an act asked with an idempotency key: asking again gives it again, and does nothing.</summary>
public sealed class ActReceipt
{
    /// <summary>Who asked.</summary>
    public required string AccountId { get; init; }

    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>The act that it was asked with.</summary>
    public required string Act { get; init; }

    /// <summary>The file that it was done on, or that it opened.</summary>
    public required string Number { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
