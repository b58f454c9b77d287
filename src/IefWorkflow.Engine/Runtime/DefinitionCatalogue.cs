using System.Collections.Concurrent;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Runtime;

/// <summary>Definitions held in memory: every version compiled, the last one added published.</summary>
public sealed class DefinitionCatalogue(ActivityRegistry registry) : IDefinitionSource
{
    private readonly ConcurrentDictionary<string, WorkflowProgram> versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkflowProgram> published = new(StringComparer.Ordinal);

    /// <summary>Compiles a definition, keeps it, and publishes it in place of the version before.</summary>
    public ProgramCompilation Publish(WorkflowDefinition definition)
    {
        var compilation = WorkflowProgram.Compile(definition, registry);
        if (compilation is ProgramCompilation.Compiled compiled)
        {
            versions[definition.Id] = compiled.Program;
            published[definition.DefinitionId] = compiled.Program;
        }

        return compilation;
    }

    /// <inheritdoc/>
    public ValueTask<WorkflowProgram?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken) => ValueTask.FromResult(published.GetValueOrDefault(definitionId));

    /// <inheritdoc/>
    public ValueTask<WorkflowProgram?> FindVersionAsync(string versionId, CancellationToken cancellationToken) => ValueTask.FromResult(versions.GetValueOrDefault(versionId));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TriggerMatch>> FindTriggersAsync(string hash, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<TriggerMatch>>([.. published.Values.SelectMany(program => program.TriggersOf(hash))]);
}
