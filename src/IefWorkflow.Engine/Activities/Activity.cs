using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities;

/// <summary>The base of everything that a workflow can run.</summary>
/// <remarks>
/// A class with attributes, inputs and outputs as properties, and services in its constructor. An instance serves one execution when
/// the class has constructor parameters and is shared otherwise, so it keeps no state of its own: state lives in the context. An
/// activity does no I/O to the outside: what must leave goes to an outbox, in the same transaction as the step.
/// </remarks>
public abstract class Activity
{
    /// <summary>Runs the activity. It ends when it calls <see cref="ActivityContext.CompleteAsync()"/>; until then it waits for its bookmarks or children.</summary>
    protected internal virtual ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) => context.CompleteAsync();

    /// <summary>Goes on after one of its bookmarks was resumed; <see cref="ActivityContext.ResumeInput"/> holds what came. Completes by default.</summary>
    protected internal virtual ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken) => context.CompleteAsync();

    /// <summary>Goes on after a child that it scheduled completed. Completes by default.</summary>
    /// <param name="context">The execution of this activity.</param>
    /// <param name="child">The execution that completed.</param>
    /// <param name="outcomes">The outcomes the child left by; null when it named none.</param>
    /// <param name="cancellationToken">Cancels the burst.</param>
    protected internal virtual ValueTask OnChildCompletedAsync(
        ActivityContext context, ActivityContext child, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken) => context.CompleteAsync();

    /// <summary>Goes on after a child that it scheduled was cancelled while this activity still runs. Nothing by default.</summary>
    protected internal virtual ValueTask OnChildCanceledAsync(ActivityContext context, ActivityContext child, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The stimulus by which this activity starts an instance when the designer ticked « can start workflow »; null when it cannot.</summary>
    /// <param name="context">A context in which inputs are evaluated without an instance.</param>
    protected internal virtual Stimulus? TriggerStimulus(ActivityContext context) => null;

    /// <summary>The same, where there may be several.</summary>
    internal virtual IEnumerable<Stimulus> TriggerStimuli(ActivityContext context) => TriggerStimulus(context) is { } stimulus ? [stimulus] : [];

    /// <summary>When this activity next starts an instance by itself, after an instant; null when it does not.</summary>
    internal virtual DateTimeOffset? NextTrigger(ActivityContext context, DateTimeOffset after) => null;

    internal virtual bool IsTerminal => false;

    internal virtual bool CatchesBreak => false;

    internal virtual bool PassesBreakOn => false;
}
