namespace IefWorkflow.Bench.Engine;

/// <summary>How long operations took.</summary>
/// <param name="Times">Each, in milliseconds.</param>
/// <param name="Total">All of them, as the clock on the wall saw it.</param>
/// <param name="Allocated">The bytes allocated meanwhile; null where they were not counted.</param>
internal sealed record Timed(double[] Times, TimeSpan Total, double? Allocated)
{
    /// <summary>The line of the table.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="databaseBytes">By how much the database grew; null where it was not measured.</param>
    /// <param name="operations">How many operations the times stand for; null for one each.</param>
    public Measure Line(string name, double? databaseBytes = null, int? operations = null)
    {
        Array.Sort(Times);
        var count = operations ?? Times.Length;
        return new Measure(name, count / Total.TotalSeconds, Times[Times.Length / 2], Times[(int)(Times.Length * 0.95)], Allocated / count / 1024, databaseBytes / count);
    }
}
