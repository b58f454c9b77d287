using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>What a request holds and what it lacks, as the law sees it.</summary>
/// <param name="Pieces">The pieces that count.</param>
/// <param name="Filing">How the filing stands to the window.</param>
/// <param name="Missing">The requirements that are not met.</param>
/// <param name="CompleteOn">The day the last required piece was received by the competent DASEN; null while one is missing.</param>
internal sealed record RequestChecklist(IReadOnlyList<Piece> Pieces, FilingStatus Filing, IReadOnlyList<RequiredDocument> Missing, DateOnly? CompleteOn)
{
    /// <summary>The codes of the pieces that count.</summary>
    public IReadOnlyList<string> Codes => [.. Pieces.Select(piece => piece.Code)];

    /// <summary>Whether nothing required is missing.</summary>
    public bool IsComplete => Missing.Count == 0;

    /// <summary>Whether the request is dealt with as complete: it is, or it was found so before a piece was set aside.</summary>
    public bool CountsAsComplete(AuthorisationRequest request) => IsComplete || request.CompleteOn is not null;

    /// <summary>What is missing, in words.</summary>
    public string MissingInFrench => string.Join(", ", Missing.Select(RequestFields.Label));
}
