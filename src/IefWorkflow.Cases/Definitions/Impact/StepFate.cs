namespace IefWorkflow.Cases.Definitions.Impact;

/// <summary>What becomes of a step in another version.</summary>
public enum StepFate
{
    /// <summary>It is there, and does the same.</summary>
    Kept,

    /// <summary>It is there, and differs.</summary>
    Changed,

    /// <summary>It is not there any more.</summary>
    Gone,
}
