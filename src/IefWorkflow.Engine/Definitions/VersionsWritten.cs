namespace IefWorkflow.Engine.Definitions;

/// <summary>What an operation did to the versions of a definition, and what a store must do to follow.</summary>
/// <param name="Versions">The versions as they are now.</param>
/// <param name="Subject">The version that the operation is about, as it is now.</param>
/// <param name="Changed">Every version that is new or differs from before: to be written. The subject is among them unless it is deleted.</param>
/// <param name="DeletedIds">The identifiers of the versions that are gone.</param>
public sealed record VersionsWritten(DefinitionVersions Versions, WorkflowDefinition Subject, IReadOnlyList<WorkflowDefinition> Changed, IReadOnlyList<string> DeletedIds);
