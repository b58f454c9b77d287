namespace IefWorkflow.Cases.Statistics;

/// <summary>A figure as it may be shown.</summary>
/// <param name="Value">The figure; null when it is masked, or when there is nothing to say.</param>
/// <param name="IsMasked">Whether it is hidden because it, or one that it would give away, is small.</param>
public readonly record struct Cell(decimal? Value, bool IsMasked)
{
    /// <summary>A figure that is hidden.</summary>
    public static Cell Masked { get; } = new(null, true);

    /// <summary>Nothing to say: no case at all.</summary>
    public static Cell Empty { get; }

    /// <summary>A figure that is shown.</summary>
    public static Cell Of(decimal value) => new(value, false);
}
