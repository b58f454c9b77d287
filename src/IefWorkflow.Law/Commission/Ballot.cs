namespace IefWorkflow.Law.Commission;

/// <summary>The votes of one ballot, the president's among them.</summary>
public sealed record Ballot
{
    /// <summary>Counts a ballot.</summary>
    /// <param name="grant">Votes to grant, the president's included.</param>
    /// <param name="reject">Votes to reject, the president's included.</param>
    /// <param name="abstain">Abstentions, the president's included.</param>
    /// <param name="president">The president's voice; null when nobody presides.</param>
    /// <exception cref="ArgumentException">A count is negative, there are more than five voices, or the president's is not among them.</exception>
    public Ballot(int grant, int reject, int abstain, Voice? president)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grant);
        ArgumentOutOfRangeException.ThrowIfNegative(reject);
        ArgumentOutOfRangeException.ThrowIfNegative(abstain);
        var ofPresident = president switch { Voice.Grant => grant, Voice.Reject => reject, Voice.Abstain => abstain, _ => 1 };
        if (ofPresident == 0) throw new ArgumentException("The president's voice must be counted among the others.", nameof(president));

        (Grant, Reject, Abstain, President) = (grant, reject, abstain, president);
        if (Present > 5) throw new ArgumentException("The commission has five seats: there cannot be more voices.", nameof(grant));
    }

    /// <summary>Votes to grant.</summary>
    public int Grant { get; }

    /// <summary>Votes to reject.</summary>
    public int Reject { get; }

    /// <summary>Abstentions.</summary>
    public int Abstain { get; }

    /// <summary>The president's voice; null when nobody presides.</summary>
    public Voice? President { get; }

    /// <summary>How many members are present and vote or abstain.</summary>
    public int Present => Grant + Reject + Abstain;
}
