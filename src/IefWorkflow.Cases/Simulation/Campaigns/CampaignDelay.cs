namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>How many days something took.</summary>
/// <param name="Count">How many times it was measured.</param>
/// <param name="Median">The middle one.</param>
/// <param name="NineInTen">What nine in ten did not exceed.</param>
/// <param name="Longest">The longest.</param>
public sealed record CampaignDelay(int Count, int Median, int NineInTen, int Longest)
{
    /// <summary>Sums up days.</summary>
    internal static CampaignDelay Of(IEnumerable<int> days)
    {
        var sorted = days.Order().ToList();
        return new CampaignDelay(sorted.Count, sorted[sorted.Count / 2], sorted[sorted.Count * 9 / 10], sorted[^1]);
    }
}
