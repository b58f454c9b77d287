namespace IefWorkflow.Law.Requests;

/// <summary>A requirement of the checklist: one document, or one of several.</summary>
/// <param name="Alternatives">The codes, any of which answers the requirement.</param>
/// <param name="Count">How many such documents are needed: one for each person concerned.</param>
public sealed record RequiredDocument(IReadOnlyList<string> Alternatives, int Count = 1)
{
    /// <summary>The codes joined by a bar: <c>M4-BAC|M4-FOREIGN</c>.</summary>
    public string Code => string.Join('|', Alternatives);

    /// <summary>Whether the documents received answer the requirement.</summary>
    public bool IsMetBy(IReadOnlyCollection<string> received) => received.Count(Alternatives.Contains) >= Count;
}
