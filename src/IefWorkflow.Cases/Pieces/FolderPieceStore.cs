using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace IefWorkflow.Cases.Pieces;

/// <summary>Keeps contents in a folder, one file each: written aside, then renamed, so that a file is whole or absent.</summary>
/// <param name="folder">The folder; created when it is first written to.</param>
public sealed class FolderPieceStore(string folder) : IPieceStore
{
    /// <inheritdoc/>
    public async Task<string> WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var place = PlaceOf(digest);
        if (await ReadAsync(digest, cancellationToken) is not null) return digest;

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var aside = $"{place}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, place, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }

        return digest;
    }

    /// <inheritdoc/>
    public async Task<byte[]?> ReadAsync(string digest, CancellationToken cancellationToken)
    {
        if (!IsDigest(digest) || PlaceOf(digest) is not { } place || !File.Exists(place)) return null;

        var content = await File.ReadAllBytesAsync(place, cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == digest ? content : null;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string digest, CancellationToken cancellationToken)
    {
        if (IsDigest(digest) && File.Exists(PlaceOf(digest))) File.Delete(PlaceOf(digest));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder)) yield break;

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Path.GetFileName(file) is var digest && IsDigest(digest) && PlaceOf(digest) == file) yield return digest;
        }

        await Task.CompletedTask;
    }

    private static bool IsDigest(string digest) => digest.Length == 64 && digest.All(char.IsAsciiHexDigitLower);

    private string PlaceOf(string digest) => Path.Combine(folder, digest[..2], digest);
}
