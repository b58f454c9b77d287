using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Planning;

/// <summary>What a line of the calendar is.</summary>
public enum PlannedKind
{
    /// <summary>A sitting of the commission.</summary>
    [Code("seance", "Séance")]
    Sitting,

    /// <summary>A legal limit that runs.</summary>
    [Code("echeance", "Échéance")]
    DueDate,
}
