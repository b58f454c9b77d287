namespace IefWorkflow.Cases.Letters;

/// <summary>Where issued letters are kept, by the digest of their content: nothing kept ever changes.</summary>
public interface ILetterStore
{
    /// <summary>Keeps a PDF.</summary>
    /// <returns>Its SHA-256 in hexadecimal. The same PDF kept twice is kept once.</returns>
    Task<string> KeepAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken);

    /// <summary>The PDF of a digest.</summary>
    /// <returns>Null when there is none, or when what is there no longer has that digest.</returns>
    Task<byte[]?> FindAsync(string digest, CancellationToken cancellationToken);
}
