using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Linting;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Definitions;

/// <summary>Where designers write definitions: one transaction each, in the register with its author, and never over what another saved since.</summary>
/// <remarks>A caller gives the revision that its designer saw (<see cref="DefinitionRevision"/>); null where none was shown, as for a new definition.</remarks>
public sealed class DefinitionDesk(IServiceScopeFactory scopes, IEnumerable<IDefinitionLint> lints)
{
    /// <summary>What stands against publishing a definition: errors, and warnings for which no reason was written.</summary>
    public IReadOnlyList<DefinitionFault> FaultsOf(WorkflowDefinition definition) => ProcedureCheck.FaultsOf(definition, lints);

    /// <summary>The versions of a definition; none when there is no such definition.</summary>
    public async Task<DefinitionVersions> FindAsync(string definitionId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Store(scope.ServiceProvider).FindVersionsAsync(definitionId, cancellationToken);
    }

    /// <summary>Every definition with its versions, by identifier.</summary>
    public async Task<IReadOnlyList<DefinitionVersions>> ListAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = Store(scope.ServiceProvider);
        var all = new List<DefinitionVersions>();
        foreach (var id in await store.ListAsync(cancellationToken)) all.Add(await store.FindVersionsAsync(id, cancellationToken));
        return all;
    }

    /// <summary>Who wrote what of a definition, the last first.</summary>
    public async Task<IReadOnlyList<DefinitionChangeLine>> HistoryAsync(string definitionId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DefinitionRegister.HistoryAsync(scope.ServiceProvider.GetRequiredService<CaseSession>(), definitionId, cancellationToken);
    }

    /// <summary>Saves a draft: into the latest version while that may still change, otherwise as a new version. It need not be fit for publication.</summary>
    /// <param name="actor">Who; a designer.</param>
    /// <param name="draft">The content, with the identifier of its definition; the stamp of its version is not looked at.</param>
    /// <param name="seen">The revision that was edited.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public Task<DefinitionAnswer> SaveAsync(Actor actor, WorkflowDefinition draft, string? seen, CancellationToken cancellationToken) => ChangeAsync(actor, draft.DefinitionId, seen, async (step, versions) =>
    {
        if (string.IsNullOrWhiteSpace(draft.DefinitionId)) return Refusal(RefusalKind.BadInput, "La définition n'a pas d'identifiant\u00A0: donnez «\u00A0definitionId\u00A0».");
        if (versions.Latest is { } latest && DefinitionDifference.Between(latest, draft).IsEmpty) return new DefinitionAnswer.Unchanged(latest);

        return await step.NotedAsync(DefinitionRegister.Saved, "Brouillon enregistré", await step.Store.SaveDraftAsync(draft, cancellationToken), []);
    }, cancellationToken);

    /// <summary>Publishes the latest version. Errors forbid it; each warning needs a reason, which is written into the definition and into the register.</summary>
    /// <param name="actor">Who; a designer.</param>
    /// <param name="definitionId">The definition.</param>
    /// <param name="reasons">The reasons given for warnings; none where the definition holds them already.</param>
    /// <param name="seen">The revision that was read.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public Task<DefinitionAnswer> PublishAsync(Actor actor, string definitionId, IReadOnlyList<WarningReason> reasons, string? seen, CancellationToken cancellationToken) => ChangeAsync(actor, definitionId, seen, async (step, versions) =>
    {
        if (versions.Latest is not { } latest) return NoDefinition(definitionId);
        if (latest.IsPublished) return new DefinitionAnswer.Unchanged(latest);

        var accepted = ProcedureCheck.Accept(latest, [.. reasons.Where(reason => !string.IsNullOrWhiteSpace(reason.Reason))]);
        var faults = FaultsOf(accepted);
        if (faults.Count > 0) return new DefinitionAnswer.Refused(RefusalKind.Unlawful, SentenceOf(faults), faults);
        if (!ReferenceEquals(accepted, latest)) await step.Store.SaveDraftAsync(accepted, cancellationToken);

        return await step.Store.PublishAsync(definitionId, cancellationToken) switch
        {
            PublishOutcome.Published published => await step.NotedAsync(DefinitionRegister.Published, $"Version {published.Written.Subject.Version} publiée", published.Written.Subject, reasons),
            PublishOutcome.Refused refused => new DefinitionAnswer.Refused(RefusalKind.Unlawful, SentenceOf(refused.Faults), refused.Faults),
            PublishOutcome.AlreadyPublished already => new DefinitionAnswer.Unchanged(already.Definition),
            _ => NoDefinition(definitionId),
        };
    }, cancellationToken);

    /// <summary>Publishes no version any more; what runs goes on. A definition that acts start cannot be withdrawn.</summary>
    public Task<DefinitionAnswer> RetractAsync(Actor actor, string definitionId, string? seen, CancellationToken cancellationToken) => ChangeAsync(actor, definitionId, seen, async (step, _) =>
        IsNeeded(definitionId) ? Needed() : await step.Store.RetractAsync(definitionId, cancellationToken) switch
        {
            RetractOutcome.Retracted retracted => await step.NotedAsync(DefinitionRegister.Retracted, $"Version {retracted.Written.Subject.Version} retirée", retracted.Written.Subject, []),
            RetractOutcome.NotPublished unpublished => new DefinitionAnswer.Unchanged(unpublished.Latest),
            _ => NoDefinition(definitionId),
        }, cancellationToken);

    /// <summary>Makes a copy of an earlier version the latest draft.</summary>
    public Task<DefinitionAnswer> RevertAsync(Actor actor, string definitionId, int version, string? seen, CancellationToken cancellationToken) => ChangeAsync(actor, definitionId, seen, async (step, _) =>
        await step.Store.RevertAsync(definitionId, version, cancellationToken) is RevertOutcome.Reverted reverted
            ? await step.NotedAsync(DefinitionRegister.Reverted, $"Retour à la version {version}", reverted.Written.Subject, [])
            : Refusal(RefusalKind.NotFound, $"La définition «\u00A0{definitionId}\u00A0» n'a pas de version {version}."), cancellationToken);

    /// <summary>Deletes one version. The published version of a definition that acts start cannot be deleted.</summary>
    public Task<DefinitionAnswer> DeleteVersionAsync(Actor actor, string definitionId, string versionId, CancellationToken cancellationToken) => ChangeAsync(actor, definitionId, null, async (step, versions) =>
        IsNeeded(definitionId) && versions.Published?.Id == versionId ? Needed() : await step.Store.DeleteVersionAsync(definitionId, versionId, cancellationToken) is DeletionOutcome.Deleted deleted
            ? await step.NotedAsync(DefinitionRegister.Deleted, $"Version {deleted.Written.Subject.Version} supprimée", deleted.Written.Subject, [])
            : Refusal(RefusalKind.NotFound, $"La définition «\u00A0{definitionId}\u00A0» n'a pas de version d'identifiant {versionId}."), cancellationToken);

    /// <summary>Deletes every version; what runs goes on. A definition that acts start cannot be deleted.</summary>
    public Task<DefinitionAnswer> DeleteAsync(Actor actor, string definitionId, CancellationToken cancellationToken) => ChangeAsync(actor, definitionId, null, async (step, _) =>
        IsNeeded(definitionId) ? Needed() : await step.Store.DeleteAsync(definitionId, cancellationToken) is DeletionOutcome.Deleted deleted
            ? await step.NotedAsync(DefinitionRegister.Deleted, "Définition supprimée, toutes versions", deleted.Written.Subject, [])
            : NoDefinition(definitionId), cancellationToken);

    private Task<DefinitionAnswer> ChangeAsync(Actor actor, string definitionId, string? seen, Func<Step, DefinitionVersions, Task<DefinitionAnswer>> change, CancellationToken cancellationToken) => CaseTransaction.RunAsync(
        scopes,
        async services =>
        {
            if (actor.Role is not Role.Designer) return Refusal(RefusalKind.Forbidden, "Seul un concepteur modifie les définitions.");

            var step = new Step(services.GetRequiredService<CaseSession>(), Store(services), actor, cancellationToken);
            var versions = await step.Store.FindVersionsAsync(definitionId, cancellationToken);
            if (seen is not null && versions.Latest is { } latest && DefinitionRevision.Of(latest) != seen) return await StaleAsync(step, latest);

            return await change(step, versions);
        },
        answer => answer is not DefinitionAnswer.Refused,
        cancellationToken);

    private static async Task<DefinitionAnswer> StaleAsync(Step step, WorkflowDefinition latest)
    {
        var author = await DefinitionRegister.HistoryAsync(step.Session, latest.DefinitionId, step.CancellationToken) is [var last, ..] ? last.Author : "Une autre personne";
        return Refusal(RefusalKind.NotExpected, $"{author} a modifié cette définition depuis que vous l'avez ouverte (version {latest.Version})\u00A0: relisez-la, puis reprenez votre modification.");
    }

    private static EfDefinitionStore Store(IServiceProvider services) => services.GetRequiredService<EfDefinitionStore>();

    private static bool IsNeeded(string definitionId) => ProcedureNames.All.Contains(definitionId);

    private static DefinitionAnswer.Refused Needed() => Refusal(RefusalKind.Unlawful, "Les dossiers ont besoin de cette procédure\u00A0: sans version publiée, aucun ne pourrait être ouvert. Publiez une autre version à la place.");

    private static DefinitionAnswer.Refused NoDefinition(string definitionId) => Refusal(RefusalKind.NotFound, $"Il n'y a pas de définition «\u00A0{definitionId}\u00A0».");

    private static DefinitionAnswer.Refused Refusal(RefusalKind kind, string sentence) => new(kind, sentence, []);

    private static string SentenceOf(IReadOnlyList<DefinitionFault> faults)
    {
        var errors = faults.Count(fault => fault.Severity is DefinitionSeverity.Error);
        return errors > 0
            ? $"La définition ne peut pas être publiée\u00A0: {(errors == 1 ? "une erreur" : $"{errors} erreurs")} à corriger."
            : $"La définition peut être publiée avec un motif pour {(faults.Count == 1 ? "son avertissement" : $"chacun de ses {faults.Count} avertissements")}.";
    }

    private sealed record Step(CaseSession Session, EfDefinitionStore Store, Actor Actor, CancellationToken CancellationToken)
    {
        public async Task<DefinitionAnswer> NotedAsync(string name, string label, WorkflowDefinition definition, IReadOnlyList<WarningReason> reasons)
        {
            await Session.NoteAsync(Actor, name, label, definition, null, reasons, CancellationToken);
            return new DefinitionAnswer.Done(definition);
        }
    }
}
