namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>A place in the queue of writers: for a step that whoever is in front may commit too, or for something that its caller does itself.</summary>
/// <param name="step">The statements of the step; null for what only the caller can do.</param>
internal sealed class WriteTurn(IReadOnlyList<StepStatement>? step)
{
    private readonly TaskCompletionSource<bool> turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The statements of the step; null for what only the caller can do.</summary>
    public IReadOnlyList<StepStatement>? Step { get; } = step;

    /// <summary>True when it is the caller's turn, false when the step was committed for it; or what kept the step from being stored.</summary>
    public Task<bool> Task => turn.Task;

    /// <summary>Why the step is not stored; null while nothing speaks against it.</summary>
    public Exception? Failure { get; set; }

    public void Begin() => turn.TrySetResult(true);

    public void Cancel(CancellationToken cancellationToken) => turn.TrySetCanceled(cancellationToken);

    /// <summary>Tells the caller what became of its step.</summary>
    public void End()
    {
        if (Failure is null) turn.TrySetResult(false);
        else turn.TrySetException(Failure);
    }
}
