using static IefWorkflow.Engine.Storage.Statements.EngineStatements;

namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>Turns a step into its statements, in the order in which they are run.</summary>
internal static class StepStatements
{
    public static IReadOnlyList<StepStatement> Of(WorkflowChanges changes)
    {
        var statements = new List<StepStatement>();
        statements.AddRange(changes.TakenDue.Select(taken => new StepStatement(DeleteDue, [taken], taken)));
        foreach (var change in changes.Instances) Add(statements, change);
        statements.AddRange(changes.DroppedDue.Select(dropped => new StepStatement(DeleteDue, [dropped], null)));
        statements.AddRange(changes.AddedDue.Select(work => new StepStatement(
            InsertDue, [work.Id, (int)work.Kind, work.DueAt.UtcTicks, work.InstanceId, work.Target, work.Data], null)));
        return statements;
    }

    private static void Add(List<StepStatement> statements, InstanceChange change)
    {
        var instance = change.Instance;
        statements.Add(change.IsNew ? Insert(instance) : Update(instance));
        statements.AddRange(change.RemovedBookmarks.Select(removed => new StepStatement(DeleteBookmark, [removed], null)));
        statements.AddRange(change.AddedBookmarks.Select(added => new StepStatement(
            InsertBookmark, [added.Id, added.InstanceId, added.Name, added.Hash, added.CorrelationId], null)));
        if (change.Journal.Count == 0) return;
        statements.Add(new StepStatement(InsertJournal, [instance.Id, change.Journal[0].Sequence, JournalLines.Write(change.Journal)], null));
    }

    private static StepStatement Insert(StoredInstance instance) => new(
        InsertInstance,
        [
            instance.Id, instance.DefinitionId, instance.DefinitionVersionId, instance.Version, instance.CorrelationId, instance.Name, instance.ParentInstanceId,
            (int)instance.Status, (int)instance.SubStatus, instance.IncidentCount, instance.CreatedAt.UtcTicks, instance.UpdatedAt.UtcTicks, instance.FinishedAt?.UtcTicks,
            instance.Revision, instance.State.ToArray(),
        ],
        instance.Id);

    private static StepStatement Update(StoredInstance instance) => new(
        UpdateInstance,
        [
            instance.Id, instance.Revision - 1, instance.DefinitionVersionId, instance.Version, instance.CorrelationId, instance.Name,
            (int)instance.Status, (int)instance.SubStatus, instance.IncidentCount, instance.UpdatedAt.UtcTicks, instance.FinishedAt?.UtcTicks,
            instance.Revision, instance.State.ToArray(),
        ],
        instance.Id);
}
