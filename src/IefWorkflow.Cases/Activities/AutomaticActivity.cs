using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Activities;

/// <summary>A step that the software does by itself, and leaves by one outcome.</summary>
public abstract class AutomaticActivity(CaseSession session) : CaseActivity(session)
{
    /// <inheritdoc/>
    protected sealed override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var outcome = await RunAsync(context, await FileAsync(context, cancellationToken), cancellationToken);
        if (outcome is null) await context.CompleteAsync();
        else await context.CompleteAsync(outcome);
    }

    /// <summary>Does the step.</summary>
    /// <returns>The outcome; null for the default one.</returns>
    protected abstract ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken);
}
