using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>One node: a runtime with a store, and with a context where there is a database.</summary>
internal sealed class TestNode(WorkflowRuntime runtime, IWorkflowStore store, TestContext? context) : IAsyncDisposable
{
    public WorkflowRuntime Runtime { get; } = runtime;

    public IWorkflowStore Store { get; } = store;

    public TestContext Context => context!;

    public EfWorkflowStore EfStore => (EfWorkflowStore)Store;

    public async Task<WorkflowInstance> StartAsync(string definitionId, string? correlationId = null) =>
        Ran(await Runtime.StartAsync(new StartRequest(definitionId, correlationId), default));

    public Task<IReadOnlyList<WorkflowInstance>> EventAsync(string name, string? correlationId = null, string? instanceId = null) =>
        Runtime.PublishAsync(Stimulus.Event(name), correlationId, instanceId, null, default).AsTask();

    public async Task<WorkflowInstance> FindAsync(string instanceId) => (await Runtime.FindAsync(instanceId, default))!;

    /// <summary>Does what is due until nothing is left.</summary>
    public async Task DrainAsync()
    {
        while (await Runtime.RunDueAsync(100, default) > 0)
        {
        }
    }

    public static WorkflowInstance Ran(RunOutcome outcome) => outcome.Match(ran => ran.Instance, notFound => throw new InvalidOperationException($"Not found: {notFound.What}"));

    public async ValueTask DisposeAsync()
    {
        (Store as IDisposable)?.Dispose();
        (Runtime.Definitions as IDisposable)?.Dispose();
        if (context is not null) await context.DisposeAsync();
    }
}
