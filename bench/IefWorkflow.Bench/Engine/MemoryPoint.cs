namespace IefWorkflow.Bench.Engine;

/// <summary>The memory of the process after some steps.</summary>
/// <param name="Steps">How many steps were run.</param>
/// <param name="HeapMiB">The managed heap after a full collection.</param>
/// <param name="WorkingSetMiB">What the process holds.</param>
internal sealed record MemoryPoint(int Steps, double HeapMiB, double WorkingSetMiB);
