using IefWorkflow.Cases.Files;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Reading;

/// <summary>Which files are listed, and in which order. What is null filters nothing.</summary>
public sealed record FileTableFilter
{
    /// <summary>The part of the list.</summary>
    public FileTab Tab { get; init; } = FileTab.All;

    /// <summary>Only of that kind.</summary>
    public CaseKind? Kind { get; init; }

    /// <summary>Only in that state.</summary>
    public CaseState? State { get; init; }

    /// <summary>Only of that département, by its code.</summary>
    public string? Departement { get; init; }

    /// <summary>Only of that ground.</summary>
    public Ground? Ground { get; init; }

    /// <summary>Only those followed by that account.</summary>
    public string? HolderId { get; init; }

    /// <summary>Only those that bear that label.</summary>
    public string? Label { get; init; }

    /// <summary>Only those whose limit falls on that day or before.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>Only those whose number begins so.</summary>
    public string? Number { get; init; }

    /// <summary>The order.</summary>
    public FileOrder Order { get; init; } = FileOrder.Due;
}
