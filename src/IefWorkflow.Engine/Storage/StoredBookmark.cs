namespace IefWorkflow.Engine.Storage;

/// <summary>Where an instance waits, as a store keeps it for stimuli to find.</summary>
/// <param name="Id">The identifier of the bookmark.</param>
/// <param name="InstanceId">The instance that waits.</param>
/// <param name="Name">The kind of stimulus.</param>
/// <param name="Hash">The digest of name and payload.</param>
/// <param name="CorrelationId">The correlation of the instance when it began to wait; null for none.</param>
public sealed record StoredBookmark(string Id, string InstanceId, string Name, string Hash, string? CorrelationId);
