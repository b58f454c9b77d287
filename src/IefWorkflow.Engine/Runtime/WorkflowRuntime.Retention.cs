using IefWorkflow.Engine.Storage;

namespace IefWorkflow.Engine.Runtime;

/// <content>How long what has ended is kept.</content>
public sealed partial class WorkflowRuntime
{
    /// <summary>Prunes instances that ended, finished or cancelled, longer ago than an age. Call it again until it answers less than the most asked for.</summary>
    /// <param name="age">How long ago they ended, at least.</param>
    /// <param name="scope">What is taken.</param>
    /// <param name="most">How many instances at most, in one commit.</param>
    /// <param name="cancellationToken">Cancels the pruning; nothing of this call is then taken.</param>
    /// <returns>How many instances lost something.</returns>
    /// <remarks>An instance that runs, waits, or failed and has its incident to be settled is never touched, however old.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative, or the number is not positive.</exception>
    public ValueTask<int> PruneAsync(TimeSpan age, PruneScope scope, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(age, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        return store.PruneAsync(time.GetUtcNow() - age, scope, most, cancellationToken);
    }
}
