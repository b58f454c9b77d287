using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Publishes an event, to this instance only or to all that wait for it.</summary>
[Activity("Elsa", "Bases", "Publie un événement.", DisplayName = "Publier un événement")]
public sealed class PublishEvent : CodeActivity
{
    /// <summary>The name of the event.</summary>
    [Input(DisplayName = "Nom de l'événement", IsRequired = true)]
    public Input<string> EventName { get; set; } = null!;

    /// <summary>The correlation identifier of the instances it is for; empty for all.</summary>
    [Input(DisplayName = "Identifiant de corrélation")]
    public Input<string> CorrelationId { get; set; } = null!;

    /// <summary>Whether it is for this instance only.</summary>
    [Input(DisplayName = "Événement local", UIHint = "checkbox")]
    public Input<bool> IsLocalEvent { get; set; } = null!;

    /// <summary>What comes with it.</summary>
    [Input(DisplayName = "Contenu")]
    public Input<object> Payload { get; set; } = null!;

    /// <inheritdoc/>
    protected override ValueTask RunAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var correlationId = context.Get(CorrelationId) is { Length: > 0 } given ? given : null;
        var instanceId = context.Get(IsLocalEvent) ? context.Instance.Id : null;
        context.Publish(Stimulus.Event(context.Get(EventName) ?? ""), correlationId, instanceId, context.Get(Payload));
        return ValueTask.CompletedTask;
    }
}
