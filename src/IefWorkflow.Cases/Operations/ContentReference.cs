namespace IefWorkflow.Cases.Operations;

/// <summary>A content that the tables refer to.</summary>
/// <param name="Digest">Its SHA-256, under which the pieces folder keeps it.</param>
/// <param name="Number">The number of the file; null for a content that no file has taken yet.</param>
/// <param name="What">What it is, in French.</param>
public sealed record ContentReference(string Digest, string? Number, string What);
