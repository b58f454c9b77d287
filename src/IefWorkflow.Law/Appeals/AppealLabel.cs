namespace IefWorkflow.Law.Appeals;

/// <summary>What the family called its appeal.</summary>
public enum AppealLabel
{
    /// <summary>The mandatory prior appeal, or no name at all.</summary>
    MandatoryAppeal,

    /// <summary>A « recours gracieux », to the author of the refusal.</summary>
    GracefulAppeal,

    /// <summary>A « recours hiérarchique », to a superior.</summary>
    HierarchicalAppeal,
}
