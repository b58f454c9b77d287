namespace IefWorkflow.Cases.Administration;

/// <summary>A step of a procedure that failed, and waits for somebody.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Execution">The execution that failed.</param>
/// <param name="Number">The number of the file; null when the instance has none.</param>
/// <param name="Definition">The procedure, with its version.</param>
/// <param name="Step">The step, as designers call it.</param>
/// <param name="Cause">What went wrong.</param>
/// <param name="At">When, UTC.</param>
public sealed record IncidentLine(string InstanceId, int Execution, string? Number, string Definition, string Step, string Cause, DateTimeOffset At);
