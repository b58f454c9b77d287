namespace IefWorkflow.Cases.Rehearsal;

/// <summary>A scenario that a designer keeps to rehearse drafts on.</summary>
public sealed class SavedScenario
{
    /// <summary>Whose.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name that the designer gave it.</summary>
    public required string Name { get; init; }

    /// <summary>The scenario, as <c>docs/scenarios.md</c> describes it.</summary>
    public required string Json { get; set; }
}
