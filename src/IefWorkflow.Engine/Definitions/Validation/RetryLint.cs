using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>What a definition and its activities say about running again what failed can be done.</summary>
internal sealed class RetryLint : IDefinitionLint
{
    public IEnumerable<DefinitionFault> Check(WorkflowDefinition definition, ActivityRegistry registry)
    {
        var faults = new List<DefinitionFault>();
        RetryPolicy.Of(definition.Json, DefinitionPath.Document, faults);
        foreach (var activity in definition.Activities) RetryPolicy.Of(activity.Json, activity.Path, faults);
        return faults;
    }
}
