using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>The store in memory.</summary>
internal sealed class MemoryStore : TestStore
{
    private readonly InMemoryWorkflowStore store = new();
    private readonly DefinitionCatalogue catalogue = new(Registry);
    private int published;

    public override Task CreateAsync() => Task.CompletedTask;

    public override TestNode Open() => new(new WorkflowRuntime(store, catalogue, Clock, Options, Servers), store, null);

    public override Task<string> PublishAsync(string json)
    {
        published++;
        catalogue.Publish(Sample.Read(json, $"v{published}", published));
        return Task.FromResult($"v{published}");
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
