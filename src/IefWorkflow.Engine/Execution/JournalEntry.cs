using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Execution;

/// <summary>One line of the journal of an instance. The records of activity executions are derived from these lines.</summary>
/// <param name="Sequence">Its place, from 1.</param>
/// <param name="Execution">The execution it tells of, numbered from 1 in the order of creation.</param>
/// <param name="ActivityId">The activity.</param>
/// <param name="Event">What happened.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Outcomes">The outcomes of a completion that named some.</param>
/// <param name="Data">The inputs of a start, the outputs of an end, by descriptor name.</param>
/// <param name="Message">The error of a fault, the reason of a skip.</param>
public sealed record JournalEntry(
    long Sequence,
    int Execution,
    string ActivityId,
    JournalEvent Event,
    DateTimeOffset At,
    IReadOnlyList<string>? Outcomes = null,
    JsonObject? Data = null,
    string? Message = null);
