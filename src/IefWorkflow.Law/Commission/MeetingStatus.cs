namespace IefWorkflow.Law.Commission;

/// <summary>How an appeal stands to the month in which the commission meets.</summary>
/// <param name="Timeliness">In time, late or pending.</param>
/// <param name="Alert">Whom to alert.</param>
/// <param name="TacitRejectionOn">The day on which a tacit rejection is born if nobody decides.</param>
public sealed record MeetingStatus(Timeliness Timeliness, MeetingAlert Alert, DateOnly TacitRejectionOn)
{
    /// <summary>Always: no text attaches a nullity to the month, and a tacit rejection can be replaced.</summary>
    public static bool DecisionStillPossible => true;
}
