using IefWorkflow.Cases.Invariants;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>What a campaign came to.</summary>
public sealed record CampaignReport
{
    /// <summary>The plan.</summary>
    public required CampaignPlan Plan { get; init; }

    /// <summary>The last legal day played.</summary>
    public required DateOnly EndedOn { get; init; }

    /// <summary>How many files there are, by kind.</summary>
    public required IReadOnlyDictionary<string, int> Files { get; init; }

    /// <summary>How many files are still open.</summary>
    public required int OpenFiles { get; init; }

    /// <summary>How files stand, by kind and state.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }

    /// <summary>How many decisions were taken, by what they say.</summary>
    public required IReadOnlyDictionary<string, int> Decisions { get; init; }

    /// <summary>Acts done, by name.</summary>
    public required IReadOnlyDictionary<string, int> ActsDone { get; init; }

    /// <summary>Acts refused, by name and kind of refusal: players also try what is not allowed.</summary>
    public required IReadOnlyDictionary<string, int> ActsRefused { get; init; }

    /// <summary>Days from opening to the first decision, by kind of file.</summary>
    public required IReadOnlyDictionary<string, CampaignDelay> Delays { get; init; }

    /// <summary>How many letters were prepared.</summary>
    public required int Letters { get; init; }

    /// <summary>How many e-mails were written.</summary>
    public required int Messages { get; init; }

    /// <summary>How many entries the journals have.</summary>
    public required int JournalEntries { get; init; }

    /// <summary>What must never be, and is.</summary>
    public required IReadOnlyList<InvariantFinding> Findings { get; init; }
}
