namespace IefWorkflow.Engine.Runtime;

/// <summary>The start of an instance.</summary>
/// <param name="DefinitionId">The definition, whose published version runs.</param>
/// <param name="CorrelationId">What ties it to a case; null for nothing.</param>
/// <param name="Input">What it starts with; null for nothing.</param>
/// <param name="InstanceId">The identifier it shall have: starting it twice is then refused. Null for a new one.</param>
public sealed record StartRequest(string DefinitionId, string? CorrelationId = null, IReadOnlyDictionary<string, object?>? Input = null, string? InstanceId = null);
