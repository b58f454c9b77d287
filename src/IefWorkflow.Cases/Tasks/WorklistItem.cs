using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Tasks;

/// <summary>A line of somebody's worklist.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Number">The number of the file.</param>
/// <param name="Kind">What the file is about.</param>
/// <param name="State">Where the file stands.</param>
/// <param name="Act">The name of the act that is expected.</param>
/// <param name="Title">What is expected, as an infinitive.</param>
/// <param name="Role">Of whom.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="DueOn">The prudent date of the nearest limit; null when there is none.</param>
/// <param name="Rule">The rule of that limit; null when there is none.</param>
/// <param name="Urgency">How much time is left.</param>
/// <param name="HolderId">The account of who follows the file; null for nobody.</param>
/// <param name="Holder">The name of who follows the file; null for nobody.</param>
public sealed record WorklistItem(
    string TaskId, string Number, CaseKind Kind, CaseState State, string Act, string Title, Role Role, DateTimeOffset Since, DateOnly? DueOn, string? Rule, Urgency Urgency,
    string? HolderId, string? Holder);
