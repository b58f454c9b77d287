using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Tasks;

namespace IefWorkflow.Cases.Reading;

/// <summary>A task as a page shows it.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Act">The name of the act that answers it.</param>
/// <param name="Title">What is expected.</param>
/// <param name="Instructions">What to know before; empty for none.</param>
/// <param name="Role">Of whom.</param>
/// <param name="Outcomes">The outcomes the person chooses from.</param>
/// <param name="Form">The fields of the form, as a JSON array; empty where the act has its own.</param>
/// <param name="State">What became of it.</param>
/// <param name="Outcome">The outcome; null while open.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="DueOn">The prudent day of the limit that runs on the step; null for none.</param>
/// <param name="Rule">The rule of that limit; null for none.</param>
public sealed record TaskView(string Id, string Act, string Title, string Instructions, Role Role, IReadOnlyList<string> Outcomes, string Form, TaskState State, string? Outcome, DateTimeOffset Since, DateOnly? DueOn, string? Rule);
