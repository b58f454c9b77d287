namespace IefWorkflow.Cases.Planning;

/// <summary>A month of the campaign for a school year.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Marks">What begins or ends in it, in French: the filing window, the school year.</param>
/// <param name="DaysOff">Holidays and closures, by day.</param>
/// <param name="Sittings">How many sittings.</param>
/// <param name="Limits">How many limits run out.</param>
public sealed record CampaignMonth(DateOnly First, IReadOnlyList<string> Marks, IReadOnlyList<(DateOnly On, string Name)> DaysOff, int Sittings, int Limits);
