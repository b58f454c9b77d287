namespace IefWorkflow.Engine.Execution;

/// <summary>The start of a child instance.</summary>
/// <param name="DefinitionId">The definition, whose published version runs.</param>
/// <param name="ParentInstanceId">The instance that starts it.</param>
/// <param name="CorrelationId">What ties it to a case; null for nothing.</param>
/// <param name="Input">What it starts with.</param>
/// <param name="AwaitedBy">The stimulus by which the parent waits for its end; null when it does not.</param>
internal sealed record ChildStart(string DefinitionId, string ParentInstanceId, string? CorrelationId, Dictionary<string, object?> Input, string? AwaitedBy);
