namespace IefWorkflow.Law.Commission;

/// <summary>Whether the commission may sit on one case.</summary>
/// <param name="CountedPresent">How many seats count as present.</param>
/// <param name="Required">How many must.</param>
/// <param name="HasQuorum">Whether enough seats are present.</param>
/// <param name="IsPresided">Whether the president or a representative is among them.</param>
/// <param name="Warnings">What the secretary must see, in the order of the attendance.</param>
public sealed record QuorumFinding(int CountedPresent, int Required, bool HasQuorum, bool IsPresided, IReadOnlyList<QuorumWarning> Warnings)
{
    /// <summary>Whether the commission sits validly: quorum, and somebody to preside.</summary>
    public bool CanSit => HasQuorum && IsPresided;
}
