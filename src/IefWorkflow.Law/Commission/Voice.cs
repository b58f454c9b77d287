namespace IefWorkflow.Law.Commission;

/// <summary>How a member votes on the question « faire droit au recours ».</summary>
public enum Voice
{
    /// <summary>Grant the authorisation.</summary>
    Grant,

    /// <summary>Reject the appeal.</summary>
    Reject,

    /// <summary>Neither.</summary>
    Abstain,
}
