using IefWorkflow.Cases.Invariants;

namespace IefWorkflow.Cases.Administration;

/// <summary>Whether the legal clocks, the steps that wait for them, what will wake these, and the reminders match.</summary>
/// <param name="Running">How many clocks run.</param>
/// <param name="WithStep">How many of them a step waits for.</param>
/// <param name="Timed">How many of them will elapse by themselves.</param>
/// <param name="OnTask">How many of them hang on a task instead: it is a person who ends them.</param>
/// <param name="Late">How many of them are past their legal date.</param>
/// <param name="RemindersWaiting">How many reminders will be fired.</param>
/// <param name="RemindersFired">How many were.</param>
/// <param name="RemindersOverdue">How many should have been fired by now.</param>
/// <param name="Differences">Everything that does not match.</param>
public sealed record Reconciliation(
    int Running, int WithStep, int Timed, int OnTask, int Late, int RemindersWaiting, int RemindersFired, int RemindersOverdue, IReadOnlyList<InvariantFinding> Differences)
{
    /// <summary>Whether every number matches.</summary>
    public bool Matches => Differences.Count == 0 && Running == WithStep && Running == Timed + OnTask && RemindersOverdue == 0;
}
