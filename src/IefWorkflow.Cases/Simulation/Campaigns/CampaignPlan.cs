namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>What a campaign plays.</summary>
/// <param name="Requests">How many requests are filed.</param>
/// <param name="Appeals">How many appeals are filed at most; no more than there are refusals.</param>
/// <param name="Seed">The seed of its chance: the same one gives the same campaign.</param>
public sealed record CampaignPlan(int Requests, int Appeals, int Seed);
