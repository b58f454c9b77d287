using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Execution;

/// <content>The stimuli by which a published workflow is started.</content>
public sealed partial class WorkflowProgram
{
    private IReadOnlyList<(string ActivityId, string Hash)>? triggers;

    internal IEnumerable<TriggerMatch> TriggersOf(string hash) =>
        (triggers ??= IndexTriggers()).Where(trigger => trigger.Hash == hash).Select(trigger => new TriggerMatch(this, trigger.ActivityId));

    /// <remarks>Inputs of a trigger are evaluated without an instance: they may use literals and scripts, not variables.</remarks>
    private List<(string ActivityId, string Hash)> IndexTriggers()
    {
        var found = new List<(string, string)>();
        var instance = new WorkflowInstance { Id = "", DefinitionId = Definition.DefinitionId, DefinitionVersionId = Definition.Id, Version = Definition.Version, CreatedAt = default };
        foreach (var node in byId.Values.Where(node => node.Definition.CanStartWorkflow))
        {
            var context = new ActivityContext(WorkflowExecution.Detached(this, instance), node, null, 0);
            context.EvaluateInputs();
            if (node.Type.InstanceFor(NoServices.Instance).TriggerStimulus(context) is { } stimulus) found.Add((node.Id, stimulus.Hash));
        }

        return found;
    }
}
