using System.Collections.Concurrent;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Storage;

/// <summary>The compiled versions of a process, shared by all its contexts. Safe for concurrent callers.</summary>
/// <remarks>Only versions that were published are kept: their content does not change any more, on any node.</remarks>
public sealed class CompiledDefinitions(ActivityRegistry registry)
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>The activities that definitions may use.</summary>
    public ActivityRegistry Registry { get; } = registry;

    internal Entry? Find(string versionId) => entries.GetValueOrDefault(versionId);

    internal Entry Add(string versionId, string json, bool keep)
    {
        var entry = Entry.Of(json, Registry);
        return keep ? entries.GetOrAdd(versionId, entry) : entry;
    }

    /// <summary>One version, compiled; or the reasons why it cannot be.</summary>
    internal sealed record Entry(WorkflowProgram? Program, IDefinitionSource Source, IReadOnlyList<DefinitionFault> Faults)
    {
        public static Entry Of(string json, ActivityRegistry registry)
        {
            var catalogue = new DefinitionCatalogue(registry);
            return WorkflowDefinitionReader.Read(json) switch
            {
                DefinitionReading.Read read => catalogue.Publish(read.Definition) switch
                {
                    ProgramCompilation.Compiled compiled => new Entry(compiled.Program, catalogue, []),
                    ProgramCompilation.Refused refused => new Entry(null, catalogue, refused.Faults),
                    _ => throw new System.Diagnostics.UnreachableException(),
                },
                DefinitionReading.Refused refused => new Entry(null, catalogue, refused.Faults),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
    }
}
