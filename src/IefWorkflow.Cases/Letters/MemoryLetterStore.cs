using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace IefWorkflow.Cases.Letters;

/// <summary>Keeps issued letters in memory, for simulations.</summary>
public sealed class MemoryLetterStore : ILetterStore
{
    private readonly ConcurrentDictionary<string, byte[]> letters = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<string> KeepAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(pdf.Span));
        letters.TryAdd(digest, pdf.ToArray());
        return Task.FromResult(digest);
    }

    /// <inheritdoc/>
    public Task<byte[]?> FindAsync(string digest, CancellationToken cancellationToken) => Task.FromResult(letters.GetValueOrDefault(digest));
}
