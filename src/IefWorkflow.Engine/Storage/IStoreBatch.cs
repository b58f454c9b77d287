namespace IefWorkflow.Engine.Storage;

/// <summary>Steps that share one transaction, each a part that can be undone alone. Undone as a whole when it is disposed without having been committed.</summary>
public interface IStoreBatch : IAsyncDisposable
{
    /// <summary>Begins a part.</summary>
    ValueTask BeginPartAsync(CancellationToken cancellationToken);

    /// <summary>Ends the part: what its activities left with the host to be saved is saved in it.</summary>
    ValueTask EndPartAsync(CancellationToken cancellationToken);

    /// <summary>Undoes the part, and forgets what it left behind outside the store.</summary>
    /// <returns>Whether the parts before it can still be committed; not so when the connection is gone.</returns>
    ValueTask<bool> UndoPartAsync(CancellationToken cancellationToken);

    /// <summary>Commits the parts that were not undone.</summary>
    ValueTask CommitAsync(CancellationToken cancellationToken);
}
