namespace IefWorkflow.Cases.Pieces;

/// <summary>What a scanner says of a content.</summary>
public abstract record ScanOutcome
{
    private ScanOutcome()
    {
    }

    /// <summary>Nothing was found.</summary>
    /// <param name="By">The scanner.</param>
    public sealed record Clean(string By) : ScanOutcome;

    /// <summary>Something was found: the content is refused.</summary>
    /// <param name="What">The name of what was found.</param>
    public sealed record Infected(string What) : ScanOutcome;

    /// <summary>No scanner looked at it.</summary>
    /// <param name="Reason">Why, in French.</param>
    public sealed record NotScanned(string Reason) : ScanOutcome;
}
