namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>A clock that moves on by a step each time it is read.</summary>
internal sealed class SteppingClock(TimeSpan step) : TimeProvider
{
    private long reads;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Increment(ref reads) * step.Ticks;
}
