using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.DueDates;

/// <summary>What became of a due date.</summary>
public enum DueState
{
    /// <summary>The clock runs.</summary>
    [Code("en-cours", "En cours")]
    Running,

    /// <summary>What was due was done; in time or not.</summary>
    [Code("respecte", "Respecté")]
    Met,

    /// <summary>The day passed, and its effect was recorded.</summary>
    [Code("echu", "Échu")]
    Elapsed,

    /// <summary>It no longer matters: the step it belonged to is gone, or the clock was set anew.</summary>
    [Code("sans-objet", "Sans objet")]
    Moot,
}
