using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Requests;

/// <summary>An opinion on a file: of the doctor, without medical data, or of the head of the school.</summary>
public sealed class Opinion
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>In which capacity it was given.</summary>
    public required Role Role { get; init; }

    /// <summary>The name of who gave it.</summary>
    public required string By { get; init; }

    /// <summary>The account of who gave it.</summary>
    public required string ById { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Where it points.</summary>
    public required OpinionDirection Direction { get; init; }

    /// <summary>The duration recommended, in school years; 0 for none.</summary>
    public int Years { get; init; }

    /// <summary>Whether the doctor confirmed that the certificate is less than one year old; null when not said.</summary>
    public bool? CertificateIsRecent { get; init; }

    /// <summary>The text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The opinion that this one corrects; null for none. The one corrected stays readable.</summary>
    public string? ReplacesId { get; init; }
}
