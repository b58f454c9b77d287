using IefWorkflow.Engine.Mail;

namespace IefWorkflow.Cli.Workflow.Run;

/// <summary>The host of a trial run: it takes every message and sends none.</summary>
internal sealed class TrialHost : IServiceProvider, IOutgoingMail
{
    /// <summary>The only one; it keeps nothing.</summary>
    public static TrialHost Instance { get; } = new();

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public ValueTask QueueAsync(OutgoingMessage message, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
