namespace IefWorkflow.Law.Notifications;

/// <summary>The kinds of act that are notified to a family.</summary>
public enum NotifiedAct
{
    /// <summary>An acknowledgement of receipt.</summary>
    Acknowledgement,

    /// <summary>An authorisation.</summary>
    Authorisation,

    /// <summary>A refusal, a shorter duration included.</summary>
    Refusal,

    /// <summary>The withdrawal of an authorisation, or the letter that announces it.</summary>
    Withdrawal,

    /// <summary>A decision of the commission.</summary>
    CommissionDecision,

    /// <summary>A formal notice to enrol the child.</summary>
    FormalNotice,

    /// <summary>The reasons of a tacit decision.</summary>
    ReasonsOfTacitDecision,
}
