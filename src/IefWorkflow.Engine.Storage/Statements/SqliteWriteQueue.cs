using System.Collections.Concurrent;

namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>One writer at a time per SQLite file, within this process, in the order in which they came.</summary>
/// <remarks>
/// <para>
/// SQLite lets writers poll for its lock with growing pauses; those who share a process can simply queue. Other processes, and hosts
/// that hold a transaction of their own, still meet at SQLite's lock.
/// </para>
/// <para>
/// The longest part of a commit is waiting for the disk. Whoever has the turn therefore also commits the steps that queue right behind,
/// so that one wait serves them all.
/// </para>
/// </remarks>
internal sealed class SqliteWriteQueue
{
    private const int LargestGroup = 64;

    private static readonly ConcurrentDictionary<string, SqliteWriteQueue> Files = new(StringComparer.Ordinal);

    private readonly Lock gate = new();
    private readonly LinkedList<WriteTurn> waiting = new();
    private bool isTaken;

    /// <summary>The queue of a file; null for a database in memory, which no other connection shares.</summary>
    public static SqliteWriteQueue? Of(string file) => Path.IsPathRooted(file) ? Files.GetOrAdd(file, _ => new SqliteWriteQueue()) : null;

    /// <summary>Waits for the turn; true when it has come, false when somebody in front committed the step meanwhile.</summary>
    /// <remarks>Cancelling ends the wait only; a step that somebody has begun to commit is waited for.</remarks>
    public async ValueTask<bool> EnterAsync(WriteTurn turn, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (!isTaken) return isTaken = true;
            waiting.AddLast(turn);
        }

        await using var registration = cancellationToken.Register(() =>
        {
            if (Remove(turn)) turn.Cancel(cancellationToken);
        });
        return await turn.Task;
    }

    /// <summary>Takes the steps that wait first in the queue. To be called by whoever has the turn, which then ends theirs.</summary>
    public List<WriteTurn> TakeSteps()
    {
        var steps = new List<WriteTurn>();
        lock (gate)
        {
            while (steps.Count < LargestGroup && waiting.First is { Value: { Step: not null } next })
            {
                steps.Add(next);
                waiting.RemoveFirst();
            }
        }

        return steps;
    }

    /// <summary>Ends the turn; the next in the queue has it.</summary>
    public void Leave()
    {
        WriteTurn? next;
        lock (gate)
        {
            next = waiting.First?.Value;
            if (next is null) isTaken = false;
            else waiting.RemoveFirst();
        }

        next?.Begin();
    }

    private bool Remove(WriteTurn turn)
    {
        lock (gate) return waiting.Remove(turn);
    }
}
