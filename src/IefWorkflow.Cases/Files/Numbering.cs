namespace IefWorkflow.Cases.Files;

/// <summary>The last number given in a year.</summary>
public sealed class Numbering
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The last number. Two commands cannot both take the next.</summary>
    public required int Last { get; set; }
}
