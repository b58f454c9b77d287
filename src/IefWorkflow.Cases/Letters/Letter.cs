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

    /// <summary>The letter that this one corrects; null when it corrects none.</summary>
    public string? CorrectsId { get; init; }

    /// <summary>The legal day it was issued; null before.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The SHA-256 of its PDF, in hexadecimal, under which the store keeps it; null before it is issued.</summary>
    public string? Digest { get; set; }

    /// <summary>The version of the template it was issued with; null before. 0 is the text that comes with the product.</summary>
    public int? TemplateVersion { get; set; }
}
