using IefWorkflow.Cases.Acts;
using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Commission;

/// <summary>The vote of one seat, as the secretary enters it.</summary>
public sealed class VoteEntry
{
    /// <summary>The seat.</summary>
    [Field("siege", "Siège")]
    public required Seat Seat { get; init; }

    /// <summary>The vote.</summary>
    [Field("vote", "Vote")]
    public required Voice Voice { get; init; }
}
