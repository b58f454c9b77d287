namespace IefWorkflow.Cases.Pieces;

/// <summary>Where the content of supporting documents is kept, outside the tables, under the SHA-256 of what it holds.</summary>
public interface IPieceStore
{
    /// <summary>Keeps a content; the same content is kept once.</summary>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Cancels the writing: nothing is kept.</param>
    /// <returns>The digest under which it is found again, in lower-case hexadecimal.</returns>
    Task<string> WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>The content of a digest, verified against it.</summary>
    /// <returns>Null when there is none, or when what is kept is no longer what was given.</returns>
    Task<byte[]?> ReadAsync(string digest, CancellationToken cancellationToken);

    /// <summary>Takes a content out for good. Nothing happens when there is none. Whether a row still refers to it is for <see cref="ContentBin"/> to know.</summary>
    Task DeleteAsync(string digest, CancellationToken cancellationToken);

    /// <summary>The digests of everything that is kept, in no order.</summary>
    IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken);
}
