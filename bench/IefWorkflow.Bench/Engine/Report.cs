using System.Globalization;
using System.Text.Json;

namespace IefWorkflow.Bench.Engine;

/// <summary>The figures of one run of the benchmark.</summary>
internal sealed record Report(IReadOnlyList<Measure> Measures, IReadOnlyList<MemoryPoint> Memory)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public void Print()
    {
        Console.WriteLine("| measure | /s | p50 ms | p95 ms | KiB/op | DB bytes/op |\n|---|--:|--:|--:|--:|--:|");
        foreach (var measure in Measures)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {measure.Name} | {measure.PerSecond:N0} | {measure.P50:F3} | {measure.P95:F3} | {measure.AllocatedKiB:F1} | {measure.DatabaseBytes:N0} |"));
        }

        if (Memory.Count == 0) return;
        Console.WriteLine("\n| steps | heap MiB | working set MiB |\n|--:|--:|--:|");
        foreach (var point in Memory)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {point.Steps:N0} | {point.HeapMiB:F1} | {point.WorkingSetMiB:F1} |"));
        }
    }

    public Task WriteAsync(string file) => File.WriteAllTextAsync(file, JsonSerializer.Serialize(this, Indented));
}
