using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;

namespace IefWorkflow.Engine.Execution;

/// <content>What starts a published workflow from outside: stimuli and times.</content>
public sealed partial class WorkflowProgram
{
    private IReadOnlyList<(string ActivityId, string Hash)>? triggers;

    internal IEnumerable<TriggerMatch> TriggersOf(string hash) =>
        (triggers ??= [.. Triggers((activity, context, node) => activity.TriggerStimuli(context).Select(stimulus => (node.Id, stimulus.Hash)))])
            .Where(trigger => trigger.Hash == hash)
            .Select(trigger => new TriggerMatch(this, trigger.ActivityId));

    /// <summary>The due rows of its next starts by time, one for each timed trigger. The same trigger has the same row each time.</summary>
    /// <param name="after">The instant after which they start.</param>
    /// <param name="only">The trigger whose next start is asked for; null for all.</param>
    public IReadOnlyList<DueWork> NextStarts(DateTimeOffset after, string? only = null) =>
    [
        .. Triggers<(string ActivityId, DateTimeOffset At)>((activity, context, node) => activity.NextTrigger(context, after) is { } at ? [(node.Id, at)] : [])
            .Where(start => only is null || start.ActivityId == only)
            .Select(start => new DueWork($"p{Definition.Id}:{start.ActivityId}", DueKind.Start, start.At, null, Definition.Id, DeliverJson.Write(new Stimulus(start.ActivityId, null), null, null))),
    ];

    /// <remarks>Inputs of a trigger are evaluated without an instance: they may use literals and scripts, not variables.</remarks>
    private IEnumerable<T> Triggers<T>(Func<Activity, ActivityContext, ProgramNode, IEnumerable<T>> read)
    {
        var instance = new WorkflowInstance { Id = "", DefinitionId = Definition.DefinitionId, DefinitionVersionId = Definition.Id, Version = Definition.Version, CreatedAt = default };
        foreach (var node in byId.Values.Where(node => node is { Definition.CanStartWorkflow: true, Type.Descriptor.Details.Kind: ActivityKind.Trigger }))
        {
            var context = new ActivityContext(WorkflowExecution.Detached(this, instance), node, null, 0);
            context.EvaluateInputs();
            foreach (var trigger in read(node.Type.InstanceFor(NoServices.Instance), context, node)) yield return trigger;
        }
    }
}
