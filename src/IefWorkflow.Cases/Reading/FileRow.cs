using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Tasks;

namespace IefWorkflow.Cases.Reading;

/// <summary>A file as lists show it: nothing by which a child is known.</summary>
/// <param name="Number">The number.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Departement">The code of the département.</param>
/// <param name="OpenedOn">The legal day it was opened.</param>
/// <param name="ClosedOn">The legal day it was closed; null while open.</param>
/// <param name="Initials">The initials of the child; empty where no child is known.</param>
/// <param name="Ground">The ground, in words; empty for none, or where the reader may not know it.</param>
/// <param name="DueOn">The prudent date of the nearest limit that runs; null for none.</param>
/// <param name="Rule">The rule of that limit; null for none.</param>
/// <param name="Urgency">How much time is left.</param>
/// <param name="Holder">The name of who follows it; null for nobody.</param>
/// <param name="LastEvent">What happened last.</param>
/// <param name="LastAt">When, UTC; null when nothing did.</param>
/// <param name="Missing">How many required documents are missing; null where none are counted.</param>
/// <param name="Labels">The labels.</param>
public sealed record FileRow(
    string Number, CaseKind Kind, CaseState State, string Departement, DateOnly OpenedOn, DateOnly? ClosedOn, string Initials, string Ground, DateOnly? DueOn, string? Rule,
    Urgency Urgency, string? Holder, string LastEvent, DateTimeOffset? LastAt, int? Missing, IReadOnlyList<string> Labels);
