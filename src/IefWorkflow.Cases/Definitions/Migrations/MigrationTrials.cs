using IefWorkflow.Cases.Definitions.Outlines;
using IefWorkflow.Cases.Definitions.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Migration;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Cases.Definitions.Migrations;

/// <summary>Tries migrations without doing them.</summary>
public sealed class MigrationTrials(WorkflowRuntime runtime, DefinitionReader definitions)
{
    /// <summary>How many files are tried at once.</summary>
    public const int Most = 1000;

    /// <summary>Tries to move the files of a version to the one in service.</summary>
    /// <param name="versions">The versions of the procedure.</param>
    /// <param name="from">The number of the version that the files leave.</param>
    /// <param name="mapping">The steps that bear another identifier in the target; null to have them proposed.</param>
    /// <param name="cancellationToken">Cancels the trial.</param>
    /// <returns>Null where there is nothing to migrate: no version in service, or the files follow it already.</returns>
    public async Task<MigrationTrial?> TryAsync(DefinitionVersions versions, int from, IReadOnlyDictionary<string, string>? mapping, CancellationToken cancellationToken)
    {
        if (versions.Published is not { } target || target.Version == from || versions.Find(from) is not { } source) return null;

        var count = (await definitions.RunningAsync(versions.DefinitionId, cancellationToken)).FirstOrDefault(running => running.Version == from)?.Count ?? 0;
        var ids = await definitions.InstancesAsync(versions.DefinitionId, from, Most, cancellationToken);
        var unmatched = await UnmatchedAsync(source, target, ids, cancellationToken);
        var used = mapping ?? unmatched.Where(step => step.Proposed is not null).ToDictionary(step => step.StepId, step => step.Proposed!, StringComparer.Ordinal);
        var obstacles = new Dictionary<string, int>(StringComparer.Ordinal);
        var possible = 0;
        foreach (var id in ids)
        {
            var problems = await ProblemsAsync(id, target.Id, used, cancellationToken);
            if (problems.Count == 0) possible++;
            foreach (var sentence in problems.Select(problem => problem.Message).Distinct(StringComparer.Ordinal)) obstacles[sentence] = obstacles.GetValueOrDefault(sentence) + 1;
        }

        return new MigrationTrial(from, target.Version, count, ids.Count, possible, [.. obstacles.OrderByDescending(obstacle => obstacle.Value).Select(obstacle => new MigrationObstacle(obstacle.Key, obstacle.Value))], unmatched);
    }

    private async Task<IReadOnlyList<UnmatchedStep>> UnmatchedAsync(WorkflowDefinition source, WorkflowDefinition target, List<string> ids, CancellationToken cancellationToken)
    {
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids) wrong.UnionWith((await ProblemsAsync(id, target.Id, new Dictionary<string, string>(), cancellationToken)).Select(problem => problem.ActivityId));
        return [.. source.Activities.Where(step => wrong.Contains(step.Id)).Select(step => Unmatched(step, source, target))];
    }

    private static UnmatchedStep Unmatched(ActivityDefinition step, WorkflowDefinition source, WorkflowDefinition target)
    {
        var known = source.Activities.Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal);
        var title = ProcedureOutline.TitleOf(step, CaseServices.Activities);
        List<(string Id, string Title)> candidates = [.. target.Activities.Where(activity => activity.Type == step.Type).Select(activity => (activity.Id, ProcedureOutline.TitleOf(activity, CaseServices.Activities)))];
        List<(string Id, string Title)> added = [.. candidates.Where(candidate => !known.Contains(candidate.Id))];
        List<(string Id, string Title)> named = [.. added.Where(candidate => candidate.Title == title)];
        return new UnmatchedStep(step.Id, title, candidates, named is [var one] ? one.Id : added is [var only] ? only.Id : null);
    }

    private async Task<IReadOnlyList<MigrationProblem>> ProblemsAsync(string instanceId, string versionId, IReadOnlyDictionary<string, string> mapping, CancellationToken cancellationToken) =>
        await runtime.MigrateAsync(instanceId, versionId, mapping, apply: false, cancellationToken) switch
        {
            MigrationOutcome.Possible => [],
            MigrationOutcome.Impossible impossible => impossible.Problems,
            _ => [new MigrationProblem("", "le dossier vient de se terminer\u00A0: il n'y a plus rien à migrer.")],
        };
}
