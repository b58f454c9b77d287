using IefWorkflow.Cases.Definitions.Differences;
using IefWorkflow.Cases.Definitions.Outlines;
using IefWorkflow.Cases.Definitions.Reading;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Definitions.Impact;

/// <summary>Says which files a procedure conducts, where they stand, and what its newest version changes there.</summary>
public sealed class ImpactReader(CaseSession session, WorkflowRuntime runtime, DefinitionReader definitions)
{
    /// <summary>How many files of a version are looked at.</summary>
    public const int Most = 1000;

    private const int MostNumbers = 20;

    /// <summary>The impact, by version, the newest first; only versions that conduct files are listed.</summary>
    /// <param name="actor">Who looks: a designer sees counts and steps; an administrator sees numbers of files too.</param>
    /// <param name="versions">The versions of the procedure.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<VersionImpact>> ReadAsync(Actor actor, DefinitionVersions versions, CancellationToken cancellationToken)
    {
        var impacts = new List<VersionImpact>();
        foreach (var running in await definitions.RunningAsync(versions.DefinitionId, cancellationToken))
        {
            var standing = await StandingAsync(versions.DefinitionId, running.Version, cancellationToken);
            var looked = standing.SelectMany(place => place.Instances).Distinct().Count();
            impacts.Add(new VersionImpact(running.Version, running.Count, looked, await StepsAsync(actor, versions, running.Version, standing, cancellationToken)));
        }

        return impacts;
    }

    private async Task<List<(string Step, List<string> Instances)>> StandingAsync(string definitionId, int version, CancellationToken cancellationToken)
    {
        var standing = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var id in await definitions.InstancesAsync(definitionId, version, Most, cancellationToken))
        {
            if (await runtime.FindAsync(id, cancellationToken) is not { } instance) continue;
            foreach (var step in instance.Bookmarks.Select(bookmark => bookmark.ActivityId).Concat(instance.Incidents.Select(incident => incident.ActivityId)).Distinct(StringComparer.Ordinal))
            {
                if (!standing.TryGetValue(step, out var instances)) standing[step] = instances = [];
                instances.Add(id);
            }
        }

        return [.. standing.Select(place => (place.Key, place.Value))];
    }

    private async Task<IReadOnlyList<StepImpact>> StepsAsync(
        Actor actor, DefinitionVersions versions, int version, List<(string Step, List<string> Instances)> standing, CancellationToken cancellationToken)
    {
        var latest = versions.Latest!;
        var pinned = versions.Find(version);
        var changes = pinned is null ? [] : ProcedureDifference.Between(pinned, latest, CaseServices.Activities).Where(change => change.Runs).ToList();
        var order = ProcedureOutline.Of(pinned ?? latest, CaseServices.Activities, session.Settings, session.Today);
        var steps = new List<StepImpact>();
        foreach (var (step, instances) in standing.OrderBy(place => order.Find(place.Step)?.Number ?? int.MaxValue).ThenBy(place => place.Step, StringComparer.Ordinal))
        {
            IReadOnlyList<string> here = [.. changes.Where(change => change.StepId == step).Select(change => change.Sentence)];
            var fate = latest.Activities.All(activity => activity.Id != step) ? StepFate.Gone : here.Count > 0 ? StepFate.Changed : StepFate.Kept;
            steps.Add(new StepImpact(step, order.Find(step)?.Title ?? step, instances.Count, fate, here, await NumbersAsync(actor, instances, cancellationToken)));
        }

        return steps;
    }

    private async Task<IReadOnlyList<string>> NumbersAsync(Actor actor, List<string> instances, CancellationToken cancellationToken)
    {
        if (actor.Role is not Role.Administrator) return [];

        var some = instances.Take(MostNumbers).ToList();
        return await session.Db.Files.AsNoTracking().Where(file => file.InstanceId != null && some.Contains(file.InstanceId)).OrderBy(file => file.Number).Select(file => file.Number).ToListAsync(cancellationToken);
    }
}
