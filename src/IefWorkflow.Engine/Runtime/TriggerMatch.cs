using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Runtime;

/// <summary>A definition that a stimulus starts.</summary>
/// <param name="Program">The published version.</param>
/// <param name="ActivityId">The activity that the stimulus triggers.</param>
public sealed record TriggerMatch(WorkflowProgram Program, string ActivityId);
