namespace IefWorkflow.Cases.Requests.Drafts;

/// <summary>A document sent for a draft: it was received and checked, and waits for the request to be sent.</summary>
/// <param name="Code">The code of the checklist: <c>P02</c>.</param>
/// <param name="Digest">The SHA-256 of its content, by which it is filed.</param>
/// <param name="FileName">The name of the file given.</param>
/// <param name="Size">The size, in bytes.</param>
/// <param name="ReceivedAt">When it was received, UTC.</param>
public sealed record DraftDocument(string Code, string Digest, string FileName, long Size, DateTimeOffset ReceivedAt);
