using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Cases.Requests;

/// <summary>A document whose content was sent before, and that an act files.</summary>
public sealed class SentDocument
{
    /// <summary>The code of the checklist.</summary>
    [Field("code", "Pièce")]
    public required string Code { get; init; }

    /// <summary>What it is, for a document that no text names.</summary>
    [Field("description", "Description")]
    public string? Description { get; init; }

    /// <summary>The SHA-256 of its content.</summary>
    [Field("empreinte", "Empreinte SHA-256 du contenu")]
    public required string Digest { get; init; }
}
