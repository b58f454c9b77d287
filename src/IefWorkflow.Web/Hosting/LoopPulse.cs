namespace IefWorkflow.Web.Hosting;

/// <summary>When the loop last came round, for the health checks.</summary>
internal sealed class LoopPulse
{
    private long last;

    /// <summary>The last time that everything due had been done, UTC; the earliest instant before the first.</summary>
    public DateTimeOffset Last => new(Interlocked.Read(ref last), TimeSpan.Zero);

    /// <summary>Everything due has been done.</summary>
    public void Beat(DateTimeOffset now) => Interlocked.Exchange(ref last, now.UtcTicks);
}
