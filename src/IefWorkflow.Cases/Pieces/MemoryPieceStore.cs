using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace IefWorkflow.Cases.Pieces;

/// <summary>Keeps contents in memory: for simulations, which leave nothing behind.</summary>
public sealed class MemoryPieceStore : IPieceStore
{
    private readonly ConcurrentDictionary<string, byte[]> contents = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<string> WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        contents[digest] = content.ToArray();
        return Task.FromResult(digest);
    }

    /// <inheritdoc/>
    public Task<byte[]?> ReadAsync(string digest, CancellationToken cancellationToken) => Task.FromResult(contents.GetValueOrDefault(digest));

    /// <inheritdoc/>
    public Task DeleteAsync(string digest, CancellationToken cancellationToken)
    {
        contents.TryRemove(digest, out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken) => contents.Keys.ToAsyncEnumerable();
}
