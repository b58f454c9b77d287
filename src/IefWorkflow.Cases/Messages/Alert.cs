using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Messages;

/// <summary>Something that a person must look at because the software could not tell anybody by e-mail, or cannot go on.</summary>
public sealed class Alert
{
    /// <summary>The identifier: the same cause has the same one, so that it is raised once.</summary>
    public required string Id { get; init; }

    /// <summary>The file; null when it concerns none.</summary>
    public string? CaseId { get; init; }

    /// <summary>Whose worklist shows it.</summary>
    public required Role Role { get; init; }

    /// <summary>What is the matter and what to do, in French.</summary>
    public required string Text { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>When somebody settled it, UTC; null while open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
