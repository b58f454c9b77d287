using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Reading;

/// <summary>In which order files are listed.</summary>
public enum FileOrder
{
    /// <summary>The nearest limit first; files without one last.</summary>
    [Code("echeance", "échéance la plus proche d'abord")]
    Due,

    /// <summary>The newest first.</summary>
    [Code("recent", "du plus récent au plus ancien")]
    Newest,

    /// <summary>The oldest first.</summary>
    [Code("ancien", "du plus ancien au plus récent")]
    Oldest,
}
