using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Runtime;

/// <summary>Where the runtime finds the definitions that it runs.</summary>
public interface IDefinitionSource
{
    /// <summary>The version that new instances of a definition start on, or null when none is published.</summary>
    ValueTask<WorkflowProgram?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken);

    /// <summary>The version that an instance is pinned to, or null.</summary>
    ValueTask<WorkflowProgram?> FindVersionAsync(string versionId, CancellationToken cancellationToken);

    /// <summary>The published definitions that a stimulus starts, with the activity that it triggers.</summary>
    ValueTask<IReadOnlyList<TriggerMatch>> FindTriggersAsync(string hash, CancellationToken cancellationToken);
}
