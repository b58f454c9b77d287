namespace IefWorkflow.Engine.Conformance;

/// <summary>A clock that moves only when told to.</summary>
public sealed class ManualTimeProvider(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Moves the clock forward; an earlier instant changes nothing.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        if (instant > now) now = instant;
    }
}
