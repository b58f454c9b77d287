using IefWorkflow.Cases.Files;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>What must be seen of a file at a moment; what is null or empty is not looked at.</summary>
public sealed record ScenarioExpectation
{
    /// <summary>Where it stands, as a JSON path.</summary>
    public required string Path { get; init; }

    /// <summary>The file, as the scenario names it; null to look at messages and alerts of all files.</summary>
    public string? File { get; init; }

    /// <summary>Where the file stands.</summary>
    public CaseState? State { get; init; }

    /// <summary>Whether the file is closed.</summary>
    public bool? IsClosed { get; init; }

    /// <summary>The tasks that must be open, by act name or title.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>The tasks that must not be open.</summary>
    public IReadOnlyList<string> NoTasks { get; init; } = [];

    /// <summary>How many tasks are open.</summary>
    public int? TaskCount { get; init; }

    /// <summary>The clocks.</summary>
    public IReadOnlyList<ExpectedDueDate> DueDates { get; init; } = [];

    /// <summary>Days of the file; null where the day must not be known.</summary>
    public IReadOnlyList<(CaseDay Day, DateOnly? On)> Days { get; init; } = [];

    /// <summary>The codes of letters that must have been prepared; the same code twice asks for two.</summary>
    public IReadOnlyList<string> Letters { get; init; } = [];

    /// <summary>The codes of letters that must not have been prepared.</summary>
    public IReadOnlyList<string> NoLetters { get; init; } = [];

    /// <summary>E-mails that must have been written.</summary>
    public IReadOnlyList<ExpectedMessage> Messages { get; init; } = [];

    /// <summary>How many e-mails were written.</summary>
    public int? MessageCount { get; init; }

    /// <summary>Words that an open alert must hold, one alert each.</summary>
    public IReadOnlyList<string> Alerts { get; init; } = [];

    /// <summary>How many alerts are open.</summary>
    public int? AlertCount { get; init; }

    /// <summary>The decision in force.</summary>
    public ExpectedDecision? Decision { get; init; }

    /// <summary>How many decisions were taken.</summary>
    public int? DecisionCount { get; init; }

    /// <summary>The names of acts and events that the journal must hold.</summary>
    public IReadOnlyList<string> Journal { get; init; } = [];
}
