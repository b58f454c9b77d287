using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Commission;

/// <summary>What a ballot produced.</summary>
public enum BallotResult
{
    /// <summary>A majority to grant.</summary>
    [Code("accord", "Majorité pour faire droit au recours")]
    Grant,

    /// <summary>A majority to reject.</summary>
    [Code("rejet", "Majorité pour rejeter le recours")]
    Reject,

    /// <summary>No side has a majority, and there is no split for the president to break.</summary>
    [Code("pas-de-majorite", "Pas de majorité")]
    NoMajority,
}
