using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.DueDates;

/// <summary>A reminder of a due date: one band, fired once.</summary>
public sealed class Reminder
{
    /// <summary>The identifier: the due date and the band.</summary>
    public required string Id { get; init; }

    /// <summary>The due date.</summary>
    public required string DueDateId { get; init; }

    /// <summary>The band, as alerts name it: « J-5 ».</summary>
    public required string Band { get; init; }

    /// <summary>Whom it is for.</summary>
    public required Role Role { get; init; }

    /// <summary>Whether it goes up to somebody who was not yet concerned.</summary>
    public bool IsEscalation { get; init; }

    /// <summary>From when, UTC. However late, it is fired once.</summary>
    public DateTimeOffset FireAt { get; internal set; }

    /// <summary>What became of it.</summary>
    public ReminderState State { get; private set; }

    /// <summary>Ends it.</summary>
    internal void End(ReminderState state) => State = state;
}
