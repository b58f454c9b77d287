namespace IefWorkflow.Cases.Commission;

/// <summary>The minutes of a sitting (<i>procès-verbal</i>), compiled from what was recorded and frozen by their digest.</summary>
public sealed class Minutes
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file of the sitting.</summary>
    public required string SittingId { get; init; }

    /// <summary>1, and more each time they are established again before they are signed.</summary>
    public required int Version { get; init; }

    /// <summary>The sentences, one a line, each followed by its event in brackets.</summary>
    public required string Text { get; init; }

    /// <summary>What the record lacks, one a line; empty when it is whole.</summary>
    public required string Gaps { get; init; }

    /// <summary>The SHA-256 of the text and the gaps, in hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>The legal day they were established.</summary>
    public required DateOnly EstablishedOn { get; init; }

    /// <summary>Who established them.</summary>
    public required string EstablishedBy { get; init; }

    /// <summary>The legal day they were signed; null before.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Who signed them; null before.</summary>
    public string? SignedBy { get; set; }
}
