using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Engine.Definitions;

/// <summary>A check that a definition must pass before it is published. Hosts add their own.</summary>
public interface IDefinitionLint
{
    /// <summary>What is wrong, or suspicious, with the definition.</summary>
    /// <param name="definition">A definition that was read without fault.</param>
    /// <param name="registry">The activity types that it may use.</param>
    IEnumerable<DefinitionFault> Check(WorkflowDefinition definition, ActivityRegistry registry);
}
