using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Scheduling;

/// <summary>Waits until an instant, or starts an instance at that instant. An instant that has passed does not wait.</summary>
[Activity("Elsa", "Temps", "Attend un instant donné.", DisplayName = "Attendre jusqu'au", Kind = ActivityKind.Trigger)]
public sealed class StartAt : Activity
{
    /// <summary>The instant.</summary>
    [Input(DisplayName = "Instant", UIHint = "datetime-picker", IsRequired = true)]
    public Input<DateTimeOffset> DateTime { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var instant = context.Get(DateTime);
        if (instant <= context.Now) return context.CompleteAsync();

        context.CreateBookmark(new Stimulus("Elsa.StartAt", new JsonObject { ["executeAt"] = instant.ToString("O") }), instant);
        return ValueTask.CompletedTask;
    }

    internal override DateTimeOffset? NextTrigger(ActivityContext context, DateTimeOffset after) => context.Get(DateTime) is var instant && instant > after ? instant : null;
}
