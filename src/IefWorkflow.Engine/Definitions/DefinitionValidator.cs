using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions.Validation;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Says what is wrong with a definition before it is published.</summary>
public static class DefinitionValidator
{
    private static readonly (string Code, IDefinitionLint Lint)[] Own =
    [
        ("MOTEUR-ACTIVITE", new ActivityTypeLint()), ("MOTEUR-ENTREE", new InputLint()), ("MOTEUR-VARIABLE", new VariableLint()),
        ("MOTEUR-ISSUE", new OutcomeLint()), ("MOTEUR-REPRISE", new RetryLint()), ("MOTEUR-CHEMIN", new ReachabilityLint()),
    ];

    /// <summary>Checks a definition that was read without fault.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="registry">The activity types that it may use.</param>
    /// <param name="lints">The host's own checks.</param>
    /// <returns>Errors and warnings, up to a hundred; the definition may be published when there is no error.</returns>
    public static IReadOnlyList<DefinitionFault> Validate(WorkflowDefinition definition, ActivityRegistry registry, IEnumerable<IDefinitionLint> lints)
    {
        var faults = new DefinitionFaults();
        foreach (var fault in Own.SelectMany(own => own.Lint.Check(definition, registry).Select(fault => fault with { Code = own.Code })).Concat(lints.SelectMany(lint => lint.Check(definition, registry))))
        {
            faults.Add(fault);
            if (faults.IsFull) break;
        }

        return faults.All;
    }
}
