using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Engine.Execution;

/// <summary>The host of an instance that is only looked at.</summary>
internal sealed class NoHost : IBurstHost
{
    public static NoHost Instance { get; } = new();

    public IServiceProvider Services => throw Nothing();

    /// <remarks>The inputs of a trigger may use a script.</remarks>
    public TimeZoneInfo TimeZone => TimeZoneInfo.Utc;

    public ValueTask<WorkflowInstance> ExecuteChildAsync(ChildStart child, CancellationToken cancellationToken) => throw Nothing();

    public ValueTask<WorkflowInstance> DispatchChildAsync(ChildStart child, CancellationToken cancellationToken) => throw Nothing();

    public void Publish(Stimulus stimulus, string? correlationId, string? instanceId, object? input) => throw Nothing();

    public void WriteLine(string text) => throw Nothing();

    private static InvalidOperationException Nothing() => new("No burst runs.");
}
