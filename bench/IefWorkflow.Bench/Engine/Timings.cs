namespace IefWorkflow.Bench.Engine;

/// <summary>Turns the times of single operations into a line of the table.</summary>
internal static class Timings
{
    public static Measure Of(string name, double[] milliseconds, TimeSpan total, double? allocatedBytes, double? databaseBytes)
    {
        Array.Sort(milliseconds);
        return new Measure(
            name,
            milliseconds.Length / total.TotalSeconds,
            milliseconds[milliseconds.Length / 2],
            milliseconds[(int)(milliseconds.Length * 0.95)],
            allocatedBytes / milliseconds.Length / 1024,
            databaseBytes / milliseconds.Length);
    }
}
