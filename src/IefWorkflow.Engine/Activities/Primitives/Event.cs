using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Waits for an event, or starts an instance when it comes.</summary>
[Activity("Elsa", "Bases", "Attend un événement.", DisplayName = "Événement", Kind = ActivityKind.Trigger)]
public sealed class Event : Activity
{
    /// <summary>The name of the event.</summary>
    [Input(DisplayName = "Nom de l'événement", IsRequired = true)]
    public Input<string> EventName { get; set; } = null!;

    /// <summary>What came with the event.</summary>
    [Output]
    public Output<object> Result { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.CreateBookmark(Stimulus.Event(context.Get(EventName) ?? ""));
        context.Set(Result, null);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected internal override ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Set(Result, context.ResumeInput ?? new JsonObject());
        return context.CompleteAsync();
    }

    /// <inheritdoc/>
    protected internal override Stimulus TriggerStimulus(ActivityContext context) => Stimulus.Event(context.Get(EventName) ?? "");
}
