using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage;

namespace IefWorkflow.Engine.Runtime;

/// <content>Workflows that start by themselves: timers, cron, a fixed instant.</content>
public sealed partial class WorkflowRuntime
{
    /// <summary>Plans the next start of a published version, for each of its timed triggers. Planning it again changes nothing.</summary>
    /// <remarks>
    /// A store of definitions does it when it publishes; only a <see cref="DefinitionCatalogue"/>, which has no store, needs this call. A version
    /// that is no longer published stops by itself at its next time.
    /// </remarks>
    public async ValueTask PlanTriggersAsync(WorkflowProgram program, CancellationToken cancellationToken)
    {
        var changes = new WorkflowChanges();
        changes.AddedDue.AddRange(program.NextStarts(time.GetUtcNow()));
        changes.DroppedDue.AddRange(changes.AddedDue.Select(row => row.Id));
        if (changes.AddedDue.Count > 0) await store.CommitAsync(changes, cancellationToken);
    }

    /// <remarks>However late it is, one start makes up for all those missed; the next one is planned from now.</remarks>
    private async ValueTask<RunOutcome> StartByTimeAsync(DueWork row, CancellationToken cancellationToken)
    {
        var program = await Definitions.FindVersionAsync(row.Target!, cancellationToken);
        if (program is null || (await Definitions.FindPublishedAsync(program.Definition.DefinitionId, cancellationToken))?.Definition.Id != program.Definition.Id) return new RunOutcome.NotFound(row.Target!);

        var activityId = DeliverJson.Read(row.Data!).Stimulus.Name;
        var session = NewSession();
        session.Changes.TakenDue.Add(row.Id);
        session.Changes.AddedDue.AddRange(program.NextStarts(time.GetUtcNow(), activityId));
        var instance = session.Create(program, null, null, null, null, null);
        await session.StartAsync(program, instance, activityId, null, cancellationToken);
        await CommitAsync(session, cancellationToken);
        return new RunOutcome.Ran(instance);
    }
}
