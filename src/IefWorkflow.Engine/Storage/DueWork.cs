namespace IefWorkflow.Engine.Storage;

/// <summary>Something that must happen at or after an instant. It stays until the commit of its effect takes it away.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Kind">What to do.</param>
/// <param name="DueAt">From when, UTC. There is no latest instant: however late, it is done.</param>
/// <param name="InstanceId">The instance concerned; null when none is.</param>
/// <param name="Target">The bookmark, the activity or the definition concerned, by the kind.</param>
/// <param name="Data">What else is needed, as JSON; null for nothing.</param>
public sealed record DueWork(string Id, DueKind Kind, DateTimeOffset DueAt, string? InstanceId, string? Target, string? Data);
