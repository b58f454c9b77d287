using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Conformance;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>A store under test, on a clock of its own. Every node it opens sees the same data.</summary>
internal abstract class TestStore : IAsyncDisposable
{
    protected static ActivityRegistry Registry { get; } = new([.. ActivityRegistry.BuiltIn, .. ActivityRegistry.HttpRequests]);

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

    public List<string> Lines { get; } = [];

    /// <summary>The servers that every node reaches.</summary>
    public TestServers Servers { get; } = new();

    /// <summary>Called in the middle of a burst, for each line that it writes.</summary>
    public Action<string>? OnLine { get; set; }

    /// <remarks>A burst loses only to one that wins: among 200 resumes of one instance, none can lose more than 199 times.</remarks>
    protected WorkflowRuntimeOptions Options => new() { WriteLine = Write, Attempts = 200 };

    public abstract Task CreateAsync();

    public abstract TestNode Open();

    /// <summary>Publishes a new version of a definition; answers its identifier.</summary>
    public abstract Task<string> PublishAsync(string json);

    public abstract ValueTask DisposeAsync();

    public void Pass(TimeSpan span) => Clock.MoveTo(Clock.GetUtcNow() + span);

    private void Write(string line)
    {
        lock (Lines) Lines.Add(line);
        OnLine?.Invoke(line);
    }
}
