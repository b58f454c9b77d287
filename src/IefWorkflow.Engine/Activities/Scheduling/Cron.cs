using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Timers;

namespace IefWorkflow.Engine.Activities.Scheduling;

/// <summary>Goes on at the next time of a cron expression, or starts an instance at each of its times. Times are UTC.</summary>
[Activity("Elsa", "Temps", "Reprend, ou démarre une instance, aux heures d'une expression cron (UTC).", DisplayName = "Cron", Kind = ActivityKind.Trigger)]
public sealed class Cron : Activity
{
    /// <summary>The expression, of five or six fields.</summary>
    [Input(DisplayName = "Expression cron", IsRequired = true)]
    public Input<string> CronExpression { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var resumeAt = NextTrigger(context, context.Now) ?? throw new ActivityFaultException("L'expression cron ne tombe jamais.", null, null, null);
        context.CreateBookmark(
            new Stimulus("Elsa.Cron", new JsonObject { ["executeAt"] = resumeAt.ToString("O"), ["cronExpression"] = context.Get(CronExpression) }), resumeAt);
        return ValueTask.CompletedTask;
    }

    internal override DateTimeOffset? NextTrigger(ActivityContext context, DateTimeOffset after) =>
        CronSchedule.Parse(context.Get(CronExpression) ?? "").NextAfter(after, TimeZoneInfo.Utc);
}
