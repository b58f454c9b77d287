using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>A line of the custody register of a sealed envelope (R131-11-2). Never what is inside.</summary>
public sealed class EnvelopeEvent
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>What was done.</summary>
    public required EnvelopeAction Action { get; init; }

    /// <summary>By whom.</summary>
    public required string By { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whether the seal was intact.</summary>
    public bool SealIntact { get; init; } = true;
}
