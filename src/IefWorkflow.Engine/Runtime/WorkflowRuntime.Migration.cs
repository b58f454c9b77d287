using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Migration;

namespace IefWorkflow.Engine.Runtime;

/// <content>Moving instances to another version, on purpose.</content>
public sealed partial class WorkflowRuntime
{
    /// <summary>Moves a waiting instance to another version of its definition, or says what stands in the way.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="versionId">The identifier of the version to go on in.</param>
    /// <param name="mapping">The activities that bear another identifier there; the others keep theirs.</param>
    /// <param name="apply">Whether to do it; a dry run changes nothing.</param>
    /// <param name="cancellationToken">Cancels the move.</param>
    public async ValueTask<MigrationOutcome> MigrateAsync(
        string instanceId, string versionId, IReadOnlyDictionary<string, string> mapping, bool apply, CancellationToken cancellationToken)
    {
        if (await Definitions.FindVersionAsync(versionId, cancellationToken) is not { } target) return new MigrationOutcome.NotFound(versionId);
        if (await LoadAsync(instanceId, cancellationToken) is not var (instance, _) || instance.Status is not WorkflowStatus.Running || instance.DefinitionId != target.Definition.DefinitionId)
        {
            return new MigrationOutcome.NotFound(instanceId);
        }

        var migration = new InstanceMigration(instance, target, mapping);
        var (root, problems) = migration.Plan();
        if (root is null) return new MigrationOutcome.Impossible(problems);

        var positions = root.SelfAndDescendants().Where(context => context.Children.Count == 0).Select(context => context.Node.Id).ToList();
        if (!apply) return new MigrationOutcome.Possible(Applied: false, positions);

        var session = NewSession();
        migration.Apply(root);
        await session.ChangeAsync(target, instance, _ => ValueTask.CompletedTask);
        await CommitAsync(session, cancellationToken);
        return new MigrationOutcome.Possible(Applied: true, positions);
    }
}
