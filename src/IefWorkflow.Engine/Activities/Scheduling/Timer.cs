using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Scheduling;

/// <summary>Goes on after an interval, or starts an instance at each interval.</summary>
[Activity("Elsa", "Temps", "Reprend après un intervalle, ou démarre une instance à chaque intervalle.", DisplayName = "Minuterie", Kind = ActivityKind.Trigger)]
public sealed class Timer : Activity
{
    /// <summary>The interval.</summary>
    [Input(DisplayName = "Intervalle", DefaultValue = "00:01:00")]
    public Input<TimeSpan> Interval { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var resumeAt = context.Now + context.Get(Interval);
        context.CreateBookmark(new Stimulus("Elsa.Timer", new JsonObject { ["resumeAt"] = resumeAt.ToString("O") }), resumeAt);
        return ValueTask.CompletedTask;
    }

    internal override DateTimeOffset? NextTrigger(ActivityContext context, DateTimeOffset after) => after + context.Get(Interval);
}
