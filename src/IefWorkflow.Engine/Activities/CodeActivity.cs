using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities;

/// <summary>An activity that completes by itself once it has run, unless it created a bookmark.</summary>
public abstract class CodeActivity : Activity
{
    /// <inheritdoc/>
    protected internal sealed override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        await RunAsync(context, cancellationToken);
        if (!context.HasBookmarks) await context.CompleteAsync();
    }

    /// <summary>Does the work.</summary>
    protected abstract ValueTask RunAsync(ActivityContext context, CancellationToken cancellationToken);
}
