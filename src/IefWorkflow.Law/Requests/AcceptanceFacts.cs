namespace IefWorkflow.Law.Requests;

/// <summary>What starts and moves the clock of the tacit acceptance.</summary>
/// <param name="ReceivedByCompetentOn">The day the competent DASEN received the request.</param>
/// <param name="RequiredPiecesMissing">Whether pieces that a text requires were missing and asked for.</param>
/// <param name="PiecesRequestedOn">The day they were asked for; null when it is not known, which is read as in time.</param>
/// <param name="LastRequiredPieceOn">The day the last of them was received; null while one is missing.</param>
public sealed record AcceptanceFacts(
    DateOnly ReceivedByCompetentOn,
    bool RequiredPiecesMissing = false,
    DateOnly? PiecesRequestedOn = null,
    DateOnly? LastRequiredPieceOn = null);
