namespace IefWorkflow.Law.Commission;

/// <summary>Whom to alert about the month of an appeal.</summary>
public enum MeetingAlert
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The recteur: the month has passed.</summary>
    EscalateToRecteur,

    /// <summary>The recteur: two months have passed and a tacit rejection is born, which the commission may still replace.</summary>
    TacitRejectionBorn,
}
