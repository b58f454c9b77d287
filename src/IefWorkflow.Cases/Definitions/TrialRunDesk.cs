using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Definitions;

/// <summary>Runs that designers start by hand: of definitions that touch no file, send nothing and start nothing else.</summary>
/// <remarks>The instance of a file is out of reach here: a family would lose its guarantees with it. What a draft does to a file is seen by simulation.</remarks>
public sealed class TrialRunDesk(IServiceScopeFactory scopes)
{
    // Time of the machine, not of the service: it bounds what a loop without end may cost.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly HashSet<string> Reaching = new(StringComparer.Ordinal)
    {
        "Elsa.SendEmail", "Elsa.PublishEvent", "Elsa.Correlate", "Elsa.ExecuteWorkflow", "Elsa.DispatchWorkflow", "Elsa.BulkDispatchWorkflows",
    };

    /// <summary>The steps of a definition that keep it from being run by hand; none when it may be.</summary>
    public static IReadOnlyList<string> ReachingSteps(WorkflowDefinition definition) =>
        [.. definition.Activities.Where(activity => Reaching.Contains(activity.Type) || !activity.Type.StartsWith("Elsa.", StringComparison.Ordinal)).Select(activity => activity.Id)];

    /// <summary>Whether an instance belongs to no file.</summary>
    public static bool IsTrial(InstanceRow instance) => instance is { CorrelationId: null, ParentInstanceId: null };

    /// <summary>Runs the latest version of a definition, published or not, until it waits or ends.</summary>
    /// <returns>The instance, or why there is none.</returns>
    public async Task<(string? InstanceId, ActAnswer.Refused? Refused)> StartAsync(Actor actor, string definitionId, CancellationToken cancellationToken)
    {
        if (actor.Role is not Role.Designer) return (null, Forbidden());

        using var limit = new CancellationTokenSource(Longest);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await CaseTransaction.RunAsync(scopes, services => StartAsync(services, actor, definitionId, either.Token), answer => answer.Refused is null, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return (null, new ActAnswer.Refused(RefusalKind.NotExpected, "L'exécution n'attendait ni ne finissait\u00A0: elle a été arrêtée, cherchez une boucle sans fin.", null));
        }
    }

    /// <summary>Stops a run.</summary>
    /// <returns>Why not, in French; null when it is stopped.</returns>
    public Task<ActAnswer.Refused?> CancelAsync(Actor actor, string instanceId, CancellationToken cancellationToken) => ChangeAsync(
        actor, instanceId, "arreter-essai", "Essai d'un workflow arrêté", async runtime => await runtime.CancelAsync(instanceId, cancellationToken), cancellationToken);

    /// <summary>Deletes a run with its journal.</summary>
    /// <returns>Why not, in French; null when it is deleted.</returns>
    public Task<ActAnswer.Refused?> DeleteAsync(Actor actor, string instanceId, CancellationToken cancellationToken) => ChangeAsync(
        actor, instanceId, "supprimer-essai", "Essai d'un workflow supprimé", async runtime => await runtime.DeleteAsync(instanceId, cancellationToken), cancellationToken);

    private static async Task<(string? InstanceId, ActAnswer.Refused? Refused)> StartAsync(IServiceProvider services, Actor actor, string definitionId, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<EfDefinitionStore>();
        if ((await store.FindVersionsAsync(definitionId, cancellationToken)).Latest is not { } latest)
        {
            return (null, new ActAnswer.Refused(RefusalKind.NotFound, $"Il n'y a pas de définition «\u00A0{definitionId}\u00A0».", null));
        }

        if (ReachingSteps(latest) is { Count: > 0 } steps)
        {
            return (null, new ActAnswer.Refused(RefusalKind.NotExpected, $"Cette procédure agit sur un dossier ou au dehors (étapes {string.Join(", ", steps.Take(5))})\u00A0: elle ne s'exécute pas à vide. Simulez-la sur un scénario.", null));
        }

        var options = new WorkflowRuntimeOptions { Attempts = 1, TimeZone = services.GetRequiredService<WorkflowRuntime>().Options.TimeZone };
        var runtime = new WorkflowRuntime(services.GetRequiredService<EfWorkflowStore>(), new LatestVersions(store, latest.Id), services.GetRequiredService<TimeProvider>(), options, services);
        try
        {
            if (await runtime.StartAsync(new StartRequest(definitionId), cancellationToken) is not RunOutcome.Ran ran) return (null, new ActAnswer.Refused(RefusalKind.NotFound, "La version n'existe plus.", null));

            await NoteAsync(services, actor, ran.Instance.Id, "essayer-definition", "Workflow essayé", definitionId, cancellationToken);
            return (ran.Instance.Id, null);
        }
        catch (OrphanedInstanceException fault)
        {
            return (null, new ActAnswer.Refused(RefusalKind.BadInput, fault.Message, null));
        }
    }

    private Task<ActAnswer.Refused?> ChangeAsync(Actor actor, string instanceId, string name, string label, Func<WorkflowRuntime, Task> change, CancellationToken cancellationToken) => CaseTransaction.RunAsync(
        scopes,
        async services =>
        {
            if (actor.Role is not Role.Designer) return Forbidden();

            var instance = await services.GetRequiredService<CaseSession>().Db.Set<InstanceRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == instanceId, cancellationToken);
            if (instance is null) return new ActAnswer.Refused(RefusalKind.NotFound, "Cette exécution n'existe pas\u00A0: relisez la liste.", null);
            if (!IsTrial(instance)) return new ActAnswer.Refused(RefusalKind.Forbidden, "Cette exécution conduit un dossier\u00A0: l'arrêter ou la supprimer priverait une famille de ses garanties. Rien n'a été fait.", null);

            await change(services.GetRequiredService<WorkflowRuntime>());
            await NoteAsync(services, actor, instanceId, name, label, instance.DefinitionId, cancellationToken);
            return null;
        },
        refused => refused is null,
        cancellationToken);

    private static ValueTask NoteAsync(IServiceProvider services, Actor actor, string instanceId, string name, string label, string definitionId, CancellationToken cancellationToken) =>
        services.GetRequiredService<CaseSession>().NoteAsync(actor, name, label, new JsonObject { ["workflow"] = definitionId, ["execution"] = instanceId }, cancellationToken);

    private static ActAnswer.Refused Forbidden() => new(RefusalKind.Forbidden, "Seul un concepteur essaie un workflow.", null);

    /// <summary>One version in the place of the published one.</summary>
    private sealed class LatestVersions(EfDefinitionStore store, string versionId) : IDefinitionSource
    {
        public ValueTask<WorkflowProgram?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken) => store.FindVersionAsync(versionId, cancellationToken);

        public ValueTask<WorkflowProgram?> FindVersionAsync(string id, CancellationToken cancellationToken) => store.FindVersionAsync(id, cancellationToken);

        public ValueTask<IReadOnlyList<TriggerMatch>> FindTriggersAsync(string hash, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<TriggerMatch>>([]);
    }
}
