namespace IefWorkflow.Cases.Statistics;

/// <summary>How long something took.</summary>
internal static class Spread
{
    /// <summary>The value below which a share of the values lies: the nearest rank, so that it is one that occurred.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="share">The share, above 0 and at most 1.</param>
    /// <returns>Masked when there are too few values; empty when there are none.</returns>
    public static Cell At(IReadOnlyList<int> values, decimal share)
    {
        if (values.Count == 0) return Cell.Empty;
        if (values.Count < CountCube.Least) return Cell.Masked;

        var rank = (int)Math.Ceiling(share * values.Count);
        return Cell.Of(values.Order().ElementAt(rank - 1));
    }
}
