namespace IefWorkflow.Bench.Engine;

/// <summary>One line of the table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="PerSecond">How many a second.</param>
/// <param name="P50">The median, in milliseconds.</param>
/// <param name="P95">The 95th percentile, in milliseconds.</param>
/// <param name="AllocatedKiB">KiB allocated per operation; null where callers share the process.</param>
/// <param name="DatabaseBytes">Bytes of database per operation; null where it was not measured.</param>
internal sealed record Measure(string Name, double PerSecond, double P50, double P95, double? AllocatedKiB, double? DatabaseBytes);
