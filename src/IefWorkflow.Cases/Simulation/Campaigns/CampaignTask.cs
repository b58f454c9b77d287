using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Tasks;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>A task that somebody means to do on a day.</summary>
internal sealed class CampaignTask(HumanTask task, CaseFile file, ActDescription act, DateOnly on)
{
    public HumanTask Task { get; } = task;

    public CaseFile File { get; } = file;

    public ActDescription Act { get; } = act;

    /// <summary>The day on which it is tried next.</summary>
    public DateOnly On { get; set; } = on;

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }
}
