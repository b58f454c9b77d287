using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Asks for a task to be done elsewhere, and waits for its result.</summary>
[Activity("Elsa", "Bases", "Demande une tâche et attend son résultat.", DisplayName = "Demander une tâche")]
public sealed class RunTask : Activity
{
    /// <summary>The name of the task.</summary>
    [Input(DisplayName = "Nom de la tâche", IsRequired = true)]
    public Input<string> TaskName { get; set; } = null!;

    /// <summary>What the task needs to know.</summary>
    [Input(DisplayName = "Paramètres", UIHint = "json-editor")]
    public Input<JsonObject> Payload { get; set; } = null!;

    /// <summary>The identifier by which the task is reported done.</summary>
    [Output]
    public Output<string> TaskId { get; set; } = null!;

    /// <summary>What the task produced.</summary>
    [Output]
    public Output<object> Result { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var taskId = context.Burst.NewId();
        context.CreateBookmark(new Stimulus("Elsa.RunTask", new JsonObject { ["taskId"] = taskId, ["taskName"] = context.Get(TaskName) }));
        context.Set(TaskId, taskId);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected internal override ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Set(Result, context.ResumeInput);
        return context.CompleteAsync();
    }
}
