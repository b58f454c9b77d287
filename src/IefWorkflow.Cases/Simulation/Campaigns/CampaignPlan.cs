namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>What a campaign plays.</summary>
/// <param name="Requests">How many requests are filed.</param>
/// <param name="Appeals">How many appeals are filed at most; no more than there are refusals.</param>
/// <param name="Seed">The seed of its chance: the same one gives the same campaign.</param>
public sealed record CampaignPlan(int Requests, int Appeals, int Seed)
{
    /// <summary>The first legal day.</summary>
    public static DateOnly Start { get; } = new(2026, 3, 2);

    /// <summary>Over how many days the requests are filed.</summary>
    public int FilingDays { get; init; } = 100;

    /// <summary>The last legal day that is played; a campaign whose files are all closed ends before.</summary>
    public DateOnly Horizon { get; init; } = new(2029, 10, 1);
}
