namespace IefWorkflow.Cases.DueDates;

/// <summary>A legal clock on a file (<i>échéance</i>), with how its dates were reached.</summary>
/// <remarks>The prudent date drives alerts and is shown; the legal date drives lateness.</remarks>
public sealed class DueDate
{
    /// <summary>The identifier: of the execution that opened it, so that running it twice opens one.</summary>
    public required string Id { get; init; }

    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>The rule: <c>D131-11-12/one-month</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The day of the event that opened the period; not counted.</summary>
    public required DateOnly StartOn { get; init; }

    /// <summary>The prudent date.</summary>
    public DateOnly PrudentOn { get; internal set; }

    /// <summary>The legal date.</summary>
    public DateOnly LegalOn { get; internal set; }

    /// <summary>How the dates were reached, in French sentences.</summary>
    public string Explanation { get; internal set; } = "";

    /// <summary>The bookmark of the step that waits for it.</summary>
    public required string BookmarkId { get; init; }

    /// <summary>What became of it.</summary>
    public DueState State { get; private set; }

    /// <summary>The legal day on which it was met, elapsed or became moot; null while it runs.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>Whether it was met after its legal date, or is running past it on that day.</summary>
    public bool IsLateOn(DateOnly day) => State is DueState.Running or DueState.Met && (SettledOn ?? day) > LegalOn;

    /// <summary>Settles it.</summary>
    internal void Settle(DueState state, DateOnly on) => (State, SettledOn) = (state, on);
}
