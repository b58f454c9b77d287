namespace IefWorkflow.Law.Requests;

/// <summary>Whether a letter may leave, and the mandatory mentions it lacks.</summary>
/// <param name="Missing">The mentions missing, in the order of the text.</param>
public sealed record MentionsCheck(IReadOnlyList<string> Missing)
{
    /// <summary>Whether the letter may leave: sending is blocked while a mention is missing.</summary>
    public bool CanSend => Missing.Count == 0;

    internal static MentionsCheck Of(IEnumerable<string> required, IReadOnlyCollection<string> present) =>
        new([.. required.Where(mention => !present.Contains(mention))]);
}
