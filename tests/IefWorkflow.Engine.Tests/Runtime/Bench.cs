using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Conformance;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>A runtime over a store in memory and a clock that moves by hand.</summary>
internal sealed class Bench
{
    public Bench(params WorkflowDefinition[] definitions)
        : this([], null, definitions)
    {
    }

    /// <summary>A host that has more than the engine.</summary>
    public Bench(IEnumerable<Type> activities, IServiceProvider? services, params WorkflowDefinition[] definitions)
        : this(activities, services, new WorkflowRuntimeOptions(), definitions)
    {
    }

    /// <summary>A host that behaves in its own way.</summary>
    public Bench(IEnumerable<Type> activities, IServiceProvider? services, WorkflowRuntimeOptions options, params WorkflowDefinition[] definitions)
    {
        Definitions = new DefinitionCatalogue(new ActivityRegistry(ActivityRegistry.BuiltIn.Concat(activities)));
        foreach (var definition in definitions) Publish(definition);
        Runtime = new WorkflowRuntime(Store, Definitions, Clock, options with { WriteLine = Lines.Add }, services);
    }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public InMemoryWorkflowStore Store { get; } = new();

    public DefinitionCatalogue Definitions { get; }

    public WorkflowRuntime Runtime { get; }

    public List<string> Lines { get; } = [];

    public void Publish(WorkflowDefinition definition) => Assert.IsType<ProgramCompilation.Compiled>(Definitions.Publish(definition));

    public async Task<WorkflowInstance> StartAsync(string definitionId, string? correlationId = null, IReadOnlyDictionary<string, object?>? input = null) =>
        Assert.IsType<RunOutcome.Ran>(await Runtime.StartAsync(new StartRequest(definitionId, correlationId, input), CancellationToken.None)).Instance;

    public async Task<IReadOnlyList<WorkflowInstance>> PublishAsync(string eventName, string? correlationId = null, object? input = null) =>
        await Runtime.PublishAsync(Stimulus.Event(eventName), correlationId, null, input, CancellationToken.None);

    public async Task<WorkflowInstance> FindAsync(string id) => Assert.IsType<WorkflowInstance>(await Runtime.FindAsync(id, CancellationToken.None));

    public async Task DrainAsync()
    {
        while (await Runtime.RunDueAsync(100, CancellationToken.None) > 0)
        {
        }
    }
}
