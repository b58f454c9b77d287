using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Expressions;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Gives a variable a value. The variable is found by its identifier, in the nearest scope that declares it.</summary>
[Activity("Elsa", "Bases", "Donne une valeur à une variable.", DisplayName = "Affecter une variable")]
public sealed class SetVariable : CodeActivity
{
    /// <summary>The variable.</summary>
    [Input(DisplayName = "Variable", TypeName = "Variable", UIHint = "variable-picker")]
    public RawInput Variable { get; set; } = null!;

    /// <summary>The value.</summary>
    [Input(DisplayName = "Valeur")]
    public Input<object> Value { get; set; } = null!;

    /// <inheritdoc/>
    protected override ValueTask RunAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var id = (context.Get(Variable) as JsonObject)?["id"]?.ToString();
        if (id is null || !context.TrySetVariableById(id, context.Get(Value))) throw new ExpressionException($"La variable « {id} » n'existe pas\u00A0: choisissez-en une du workflow.");

        return ValueTask.CompletedTask;
    }
}
