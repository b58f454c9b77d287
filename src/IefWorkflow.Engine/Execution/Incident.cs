namespace IefWorkflow.Engine.Execution;

/// <summary>Something that went wrong in an instance and that somebody must look at.</summary>
/// <param name="ActivityId">The activity that failed.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="Execution">The execution that failed; 0 when the instance as a whole is meant.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="ErrorType">The kind of error, for the log.</param>
/// <param name="At">When, UTC.</param>
public sealed record Incident(string ActivityId, string ActivityType, int Execution, string Message, string ErrorType, DateTimeOffset At);
