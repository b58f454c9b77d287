using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Execution;

/// <summary>A place where an instance waits to be resumed.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">What kind of stimulus it waits for: <c>Elsa.Event</c>.</param>
/// <param name="Hash">The digest of name and payload by which a stimulus finds it.</param>
/// <param name="Payload">What the stimulus must carry; null for nothing.</param>
/// <param name="ActivityId">The activity that waits.</param>
/// <param name="Execution">The execution of that activity that waits.</param>
/// <param name="DueAt">When it resumes by itself, UTC; null when only a stimulus does it.</param>
/// <param name="Burns">Whether it disappears once resumed.</param>
public sealed record Bookmark(
    string Id,
    string Name,
    string Hash,
    JsonObject? Payload,
    string ActivityId,
    int Execution,
    DateTimeOffset? DueAt = null,
    bool Burns = true);
