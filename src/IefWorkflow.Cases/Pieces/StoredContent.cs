namespace IefWorkflow.Cases.Pieces;

/// <summary>A content that somebody sent, ready to be added to a file by the same person.</summary>
public sealed class StoredContent
{
    /// <summary>The SHA-256 of the content.</summary>
    public required string Digest { get; init; }

    /// <summary>The account that sent it: knowing the digest of somebody else's document gives no right to it.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name of the file given.</summary>
    public required string FileName { get; init; }

    /// <summary>The media type found in the content.</summary>
    public required string MediaType { get; init; }

    /// <summary>The size, in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>When it was sent, UTC.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>What the scanner said, in French.</summary>
    public required string Scan { get; init; }
}
