using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Fails on purpose.</summary>
[Activity("Elsa", "Bases", "Met l'instance en échec.", DisplayName = "Échouer")]
public sealed class Fault : Activity
{
    /// <summary>A code for the fault.</summary>
    [Input(DisplayName = "Code")]
    public Input<string> Code { get; set; } = null!;

    /// <summary>A category for the fault.</summary>
    [Input(DisplayName = "Catégorie")]
    public Input<string> Category { get; set; } = null!;

    /// <summary>A type for the fault.</summary>
    [Input(DisplayName = "Type")]
    public Input<string> FaultType { get; set; } = null!;

    /// <summary>What went wrong.</summary>
    [Input(DisplayName = "Message")]
    public Input<string> Message { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) =>
        throw new ActivityFaultException(context.Get(Message) ?? "", context.Get(Code), context.Get(Category), context.Get(FaultType));
}
