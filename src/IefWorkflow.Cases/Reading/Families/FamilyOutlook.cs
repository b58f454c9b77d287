using IefWorkflow.Cases.Requests.Drafts;
using IefWorkflow.Cases.Settings;

namespace IefWorkflow.Cases.Reading.Families;

/// <summary>What a family must know of its file beyond what happened: what comes next, what silence means, what it can do, and until when.</summary>
public sealed record FamilyOutlook
{
    /// <summary>The child's names.</summary>
    public required string Child { get; init; }

    /// <summary>The ground in words; null when it is not known.</summary>
    public string? Ground { get; init; }

    /// <summary>The first school year asked for; null on an appeal.</summary>
    public string? SchoolYear { get; init; }

    /// <summary>The legal day of reception.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Who handles it.</summary>
    public required ServiceAddress Service { get; init; }

    /// <summary>What happens if nobody answers; null when nothing does.</summary>
    public SilenceOutlook? Silence { get; init; }

    /// <summary>Whether silence grants nothing yet, because pieces were asked for and are missing.</summary>
    public bool SilenceWaitsForPieces { get; init; }

    /// <summary>The documents that the law asks for and that have not come.</summary>
    public IReadOnlyList<WantedDocument> Missing { get; init; } = [];

    /// <summary>Whether the service has asked for them.</summary>
    public bool PiecesAreAsked { get; init; }

    /// <summary>The last day to send what is missing; null while none runs.</summary>
    public DateOnly? PiecesUntil { get; init; }

    /// <summary>What was asked for on an appeal, in words; empty for nothing.</summary>
    public string PiecesWanted { get; init; } = "";

    /// <summary>The last day on which the commission is to meet; null when no such clock runs.</summary>
    public DateOnly? MeetingBy { get; init; }

    /// <summary>The decision; null while there is none to read.</summary>
    public FamilyDecision? Decision { get; init; }

    /// <summary>Since when an electronic registered letter waits to be opened; null when none does.</summary>
    public DateOnly? WaitsSince { get; init; }

    /// <summary>The remedy against the decision; null when there is none.</summary>
    public RemedyOutlook? Remedy { get; init; }

    /// <summary>The letters issued to the family, the newest first.</summary>
    public IReadOnlyList<FamilyLetter> Letters { get; init; } = [];

    /// <summary>The number of the last appeal against the decision; null for none.</summary>
    public string? AppealNumber { get; init; }

    /// <summary>The number of the request that an appeal follows; null when it is not known here.</summary>
    public string? RequestNumber { get; init; }

    /// <summary>Whether the family may still give up.</summary>
    public bool MayGiveUp { get; init; }

    /// <summary>Whether it may declare a change of residence: an authorisation runs.</summary>
    public bool MayMove { get; init; }

    /// <summary>Whether it may ask for the attestation of a tacit authorisation.</summary>
    public bool MayAskAttestation { get; init; }

    /// <summary>Whether it may ask for the reasons of a tacit rejection.</summary>
    public bool MayAskReasons { get; init; }
}
