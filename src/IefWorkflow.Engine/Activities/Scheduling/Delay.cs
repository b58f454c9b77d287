using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Scheduling;

/// <summary>Waits for a time span.</summary>
[Activity("Elsa", "Temps", "Attend une durée.", DisplayName = "Délai")]
public sealed class Delay : Activity
{
    /// <summary>How long.</summary>
    [Input(DisplayName = "Durée", DefaultValue = "00:01:00")]
    public Input<TimeSpan> TimeSpan { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var resumeAt = context.Now + context.Get(TimeSpan);
        context.CreateBookmark(new Stimulus("Elsa.Delay", new JsonObject { ["resumeAt"] = resumeAt.ToString("O") }), resumeAt);
        return ValueTask.CompletedTask;
    }
}
