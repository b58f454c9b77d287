using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Commission;

/// <summary>What a person adds to the minutes.</summary>
public enum MinutesNoteKind
{
    /// <summary>A member who asked for it has a disagreement written down, before the minutes are signed.</summary>
    [Code("desaccord", "Désaccord consigné")]
    Dissent,

    /// <summary>What is appended after the signature: the signed text itself never changes.</summary>
    [Code("complement", "Complément au procès-verbal")]
    Amendment,
}
