using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Activities;

/// <summary>A step that waits for a person: it creates a task, and is left by the outcome of the act that answers it.</summary>
public abstract class TaskActivity(CaseSession session) : CaseActivity(session)
{
    /// <summary>What is asked of whom.</summary>
    protected abstract ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken);

    /// <summary>What the step does once it was answered, before it is left.</summary>
    protected virtual ValueTask AnsweredAsync(ActivityContext context, CaseFile file, JsonObject answer, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    protected sealed override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var file = await FileAsync(context, cancellationToken);
        var request = await DescribeAsync(context, file, cancellationToken);
        if (request.Role is Role.Head) await Session.WatchHeadAsync(file, isAwaited: true, cancellationToken);
        Ask(context, file, request, context.IdempotencyKey);
    }

    /// <inheritdoc/>
    protected sealed override async ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var file = await FileAsync(context, cancellationToken);
        var answer = context.ResumeInput as JsonObject ?? [];
        if (await Session.Db.DueDates.FindAsync([context.IdempotencyKey], cancellationToken) is { State: DueDates.DueState.Running } due)
        {
            await Session.DueDates.SettleAsync(due, DueDates.DueState.Met, Session.Today, cancellationToken);
        }

        await AnsweredAsync(context, file, answer, cancellationToken);
        if (answer["outcome"]?.GetValue<string>() is { } outcome) await context.CompleteAsync(outcome);
        else await context.CompleteAsync();
    }
}
