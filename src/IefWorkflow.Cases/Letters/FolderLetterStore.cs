using System.Security.Cryptography;

namespace IefWorkflow.Cases.Letters;

/// <summary>Keeps issued letters in a folder, each under its digest.</summary>
/// <param name="folder">The folder; made when it is missing.</param>
public sealed class FolderLetterStore(string folder) : ILetterStore
{
    /// <inheritdoc/>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(pdf.Span));
        var path = PathOf(digest);
        if (File.Exists(path)) return digest;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(draft, pdf, cancellationToken);
        File.Move(draft, path, overwrite: true);
        return digest;
    }

    /// <inheritdoc/>
    public async Task<byte[]?> FindAsync(string digest, CancellationToken cancellationToken)
    {
        if (digest.Length != 64 || !digest.All(char.IsAsciiHexDigitLower) || !File.Exists(PathOf(digest))) return null;

        var pdf = await File.ReadAllBytesAsync(PathOf(digest), cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(pdf)) == digest ? pdf : null;
    }

    private string PathOf(string digest) => Path.Combine(folder, digest[..2], $"{digest}.pdf");
}
