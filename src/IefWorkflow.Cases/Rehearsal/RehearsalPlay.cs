using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Simulation.Scenarios;
using IefWorkflow.Cases.Tasks;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>What one run showed: nothing of it was kept or sent.</summary>
public sealed record RehearsalPlay
{
    /// <summary>The legal day at which the clock stands.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The legal day on which something will happen by itself; null when nothing is planned.</summary>
    public required DateOnly? Next { get; init; }

    /// <summary>What happened, moment by moment.</summary>
    public required IReadOnlyList<TimelineMoment> Moments { get; init; }

    /// <summary>What did not go as the scenario says.</summary>
    public required IReadOnlyList<ScenarioFailure> Failures { get; init; }

    /// <summary>The steps that failed.</summary>
    public required IReadOnlyList<IncidentLine> Incidents { get; init; }

    /// <summary>The numbers of the files, by their identifiers.</summary>
    public required IReadOnlyDictionary<string, string> Numbers { get; init; }

    /// <summary>What is expected of people.</summary>
    public required IReadOnlyList<HumanTask> Tasks { get; init; }

    /// <summary>The due dates, the earliest first.</summary>
    public required IReadOnlyList<DueDate> DueDates { get; init; }

    /// <summary>The letters that would be prepared, as they read at the end of the run.</summary>
    public required IReadOnlyList<RehearsalLetter> Letters { get; init; }

    /// <summary>The e-mails that would be sent.</summary>
    public required IReadOnlyList<RehearsalMessage> Messages { get; init; }
}
