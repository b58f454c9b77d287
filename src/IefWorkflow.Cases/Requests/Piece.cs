namespace IefWorkflow.Cases.Requests;

/// <summary>A supporting document received on a file.</summary>
public sealed class Piece
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>The code of the checklist: <c>P01</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The legal day it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The postmark; null when it was not posted.</summary>
    public DateOnly? PostmarkOn { get; init; }

    /// <summary>The SHA-256 of its content; null for a piece on paper, or in a sealed envelope.</summary>
    public string? ContentDigest { get; init; }

    /// <summary>The name of the file given; null for a piece on paper.</summary>
    public string? FileName { get; init; }

    /// <summary>The media type found in the content; null for a piece on paper.</summary>
    public string? MediaType { get; init; }

    /// <summary>The size of the content, in bytes.</summary>
    public long Size { get; init; }

    /// <summary>Whether it came after the period given for missing pieces. It counts all the same until a decision is made.</summary>
    public bool IsLate { get; init; }

    /// <summary>What it is, for a document that no text names; null otherwise.</summary>
    public string? Description { get; init; }

    /// <summary>Why it does not count; null when it does.</summary>
    public string? RefusedBecause { get; set; }
}
