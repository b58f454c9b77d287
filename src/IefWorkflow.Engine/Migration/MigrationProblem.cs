namespace IefWorkflow.Engine.Migration;

/// <summary>A reason why an instance cannot go on in another version.</summary>
/// <param name="ActivityId">The activity where it stands now.</param>
/// <param name="Message">What is wrong and what to do, in French.</param>
public sealed record MigrationProblem(string ActivityId, string Message);
