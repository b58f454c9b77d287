namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>A sitting as the secretary of a campaign remembers it.</summary>
internal sealed class CampaignSitting(string number, DateOnly on)
{
    public string Number { get; } = number;

    public DateOnly On { get; } = on;

    /// <summary>The numbers of the appeals on its agenda.</summary>
    public List<string> Agenda { get; } = [];

    public bool IsConvened { get; set; }

    /// <summary>Whether nothing is left to do on it.</summary>
    public bool IsOver { get; set; }
}
