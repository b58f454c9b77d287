using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Messages;

/// <summary>Why an e-mail is written.</summary>
public enum MessageKind
{
    /// <summary>A reminder of a due date to staff (L-17).</summary>
    [Code("rappel", "Rappel d'échéance")]
    Reminder,

    /// <summary>An alert that goes up.</summary>
    [Code("escalade", "Escalade")]
    Escalation,

    /// <summary>A letter sent by e-mail.</summary>
    [Code("courrier", "Courrier")]
    Letter,

    /// <summary>A convocation to a sitting (L-13).</summary>
    [Code("convocation", "Convocation")]
    Convocation,

    /// <summary>Something that a step of the workflow tells.</summary>
    [Code("information", "Information")]
    Information,

    /// <summary>A link that opens an account to its holder: nobody else may read its text.</summary>
    [Code("acces", "Accès au compte")]
    Access,
}
