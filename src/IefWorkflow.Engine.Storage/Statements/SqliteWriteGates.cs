using System.Collections.Concurrent;

namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>One writer at a time per SQLite file, within this process.</summary>
/// <remarks>
/// SQLite lets writers poll for its lock with growing pauses; those who share a process can simply queue. Other processes, and hosts
/// that hold a transaction of their own, still meet at SQLite's lock.
/// </remarks>
internal static class SqliteWriteGates
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    public static SemaphoreSlim Of(string file) => Gates.GetOrAdd(file, _ => new SemaphoreSlim(1, 1));
}
