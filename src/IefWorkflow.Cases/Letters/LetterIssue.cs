namespace IefWorkflow.Cases.Letters;

/// <summary>What became of a letter that somebody wanted to issue.</summary>
public abstract record LetterIssue
{
    private LetterIssue()
    {
    }

    /// <summary>It is issued.</summary>
    /// <param name="Letters">The originals: one for each address.</param>
    public sealed record Issued(IReadOnlyList<Letter> Letters) : LetterIssue;

    /// <summary>It may not leave.</summary>
    /// <param name="Reasons">Why, in French.</param>
    public sealed record Blocked(IReadOnlyList<string> Reasons) : LetterIssue;
}
