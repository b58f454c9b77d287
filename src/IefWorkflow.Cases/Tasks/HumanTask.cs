using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Tasks;

/// <summary>What somebody is expected to do: created by the workflow, answered by an act.</summary>
public sealed class HumanTask
{
    /// <summary>The identifier: of the execution that created it, so that running it twice creates one task.</summary>
    public required string Id { get; init; }

    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>The name of the act that answers it.</summary>
    public required string Kind { get; init; }

    /// <summary>What is expected, as an infinitive.</summary>
    public required string Title { get; init; }

    /// <summary>What to know before doing it.</summary>
    public string Instructions { get; init; } = "";

    /// <summary>Who is expected to act.</summary>
    public required Role Role { get; init; }

    /// <summary>The outcomes the person chooses from, separated by new lines; empty where the act decides.</summary>
    public string Outcomes { get; init; } = "";

    /// <summary>The fields of the form, as a JSON array; empty where the act has its own.</summary>
    public string Form { get; init; } = "";

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The bookmark that the answer resumes.</summary>
    public required string BookmarkId { get; init; }

    /// <summary>What became of it.</summary>
    public TaskState State { get; private set; }

    /// <summary>When it was done or canceled, UTC; null while open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The name of who did it; null while open.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>The outcome; null while open, and when canceled.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Closes it.</summary>
    internal void Close(TaskState state, Actor by, string? outcome, DateTimeOffset now) => (State, ClosedBy, Outcome, ClosedAt) = (state, by.Name, outcome, now);
}
