using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Activities;

/// <summary>What a step asks of a person.</summary>
/// <param name="Kind">The name of the act that answers it.</param>
/// <param name="Title">What is expected, as an infinitive.</param>
/// <param name="Role">Who is expected to act.</param>
public sealed record TaskRequest(string Kind, string Title, Role Role)
{
    /// <summary>What to know before doing it.</summary>
    public string Instructions { get; init; } = "";

    /// <summary>The outcomes the person chooses from; none where the act decides.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>The fields of the form, as a JSON array; empty where the act has its own.</summary>
    public string Form { get; init; } = "";

    /// <summary>The rule that limits it in time; null for none.</summary>
    public string? Rule { get; init; }

    /// <summary>The day from which that limit is counted; null when there is none.</summary>
    public DateOnly? From { get; init; }
}
