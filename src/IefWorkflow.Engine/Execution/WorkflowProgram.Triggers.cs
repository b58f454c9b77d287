using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Execution;

/// <content>What starts a published workflow from outside: stimuli and times.</content>
public sealed partial class WorkflowProgram
{
    private IReadOnlyList<(string ActivityId, string Hash)>? triggers;

    internal IEnumerable<TriggerMatch> TriggersOf(string hash) =>
        (triggers ??= [.. Triggers((activity, context, node) => activity.TriggerStimulus(context) is { } stimulus ? (node.Id, stimulus.Hash) : default)])
            .Where(trigger => trigger.Hash == hash)
            .Select(trigger => new TriggerMatch(this, trigger.ActivityId));

    /// <summary>The activities that next start an instance by themselves, with the time.</summary>
    internal IEnumerable<(string ActivityId, DateTimeOffset At)> TimesAfter(DateTimeOffset after) =>
        Triggers((activity, context, node) => activity.NextTrigger(context, after) is { } at ? (node.Id, at) : default).Where(time => time.Id is not null);

    /// <remarks>Inputs of a trigger are evaluated without an instance: they may use literals and scripts, not variables.</remarks>
    private IEnumerable<(string Id, T)> Triggers<T>(Func<Activity, ActivityContext, ProgramNode, (string, T)> read)
    {
        var instance = new WorkflowInstance { Id = "", DefinitionId = Definition.DefinitionId, DefinitionVersionId = Definition.Id, Version = Definition.Version, CreatedAt = default };
        foreach (var node in byId.Values.Where(node => node is { Definition.CanStartWorkflow: true, Type.Descriptor.Details.Kind: ActivityKind.Trigger }))
        {
            var context = new ActivityContext(WorkflowExecution.Detached(this, instance), node, null, 0);
            context.EvaluateInputs();
            yield return read(node.Type.InstanceFor(NoServices.Instance), context, node);
        }
    }
}
