namespace IefWorkflow.Cases.Letters;

/// <summary>A letter of a file: which one, to whom, and the data merged into it.</summary>
public sealed class Letter
{
    /// <summary>The identifier: of the execution or act that prepared it.</summary>
    public required string Id { get; init; }

    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>The code: <c>L-07</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What it is, in French.</summary>
    public required string Title { get; init; }

    /// <summary>Whom it is for, in French.</summary>
    public required string Addressee { get; init; }

    /// <summary>The data merged into it, as JSON.</summary>
    public required string Fields { get; init; }

    /// <summary>The legal day it was prepared.</summary>
    public required DateOnly PreparedOn { get; init; }

    /// <summary>The letter that corrects this one; null when none does.</summary>
    public string? CorrectedById { get; set; }
}
