using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions.Reading;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Migration;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Definitions.Migrations;

/// <summary>Moves files to the version in service, on purpose: a designer proposes, an administrator applies and may take it back.</summary>
/// <remarks>Each file is one transaction, in its journal. What is finished never runs again; tasks and due dates stay, for bookmarks keep their identifiers.</remarks>
public sealed class MigrationDesk(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>How many files one turn moves.</summary>
    public const int Most = 500;

    /// <summary>The migrations of a procedure, the last first.</summary>
    public async Task<IReadOnlyList<ProcedureMigration>> ListAsync(string definitionId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CaseSession>().Db.Set<ProcedureMigration>().AsNoTracking()
            .Where(migration => migration.DefinitionId == definitionId).OrderByDescending(migration => migration.Id).ToListAsync(cancellationToken);
    }

    /// <summary>How many files each migration moved that still stand as it left them.</summary>
    public async Task<IReadOnlyDictionary<string, int>> MovedAsync(string definitionId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseSession>().Db;
        return await (
            from file in db.Set<MigratedFile>()
            join migration in db.Set<ProcedureMigration>() on file.MigrationId equals migration.Id
            where migration.DefinitionId == definitionId && !file.IsUndone
            group file by file.MigrationId into files
            select new { files.Key, Count = files.Count() }).ToDictionaryAsync(files => files.Key, files => files.Count, cancellationToken);
    }

    /// <summary>Proposes a migration to the version in service; nothing moves.</summary>
    /// <param name="actor">Who; a designer.</param>
    /// <param name="definitionId">The procedure.</param>
    /// <param name="from">The number of the version that the files leave.</param>
    /// <param name="mapping">The steps that bear another identifier in the target.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>Why not, in French; null when it is proposed.</returns>
    public Task<ActAnswer.Refused?> ProposeAsync(Actor actor, string definitionId, int from, IReadOnlyDictionary<string, string> mapping, CancellationToken cancellationToken) => ChangeAsync(async (services, session) =>
    {
        if (actor.Role is not Role.Designer) return Refusal(RefusalKind.Forbidden, "Seul un concepteur propose une migration.");
        var versions = await services.GetRequiredService<EfDefinitionStore>().FindVersionsAsync(definitionId, cancellationToken);
        if (versions.Published is not { } target) return Refusal(RefusalKind.NotExpected, "Aucune version n'est en service\u00A0: publiez d'abord celle vers laquelle migrer.");
        if (versions.Find(from) is not { } source || from == target.Version) return Refusal(RefusalKind.BadInput, $"La version {from} ne peut pas être migrée vers la version {target.Version}\u00A0: choisissez-en une autre.");
        if (FaultOf(mapping, source, target) is { } fault) return Refusal(RefusalKind.BadInput, fault);

        session.Db.Set<ProcedureMigration>().Add(new ProcedureMigration
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"), DefinitionId = definitionId, FromVersion = from, ToVersion = target.Version,
            Mapping = JsonSerializer.Serialize(mapping), ProposedBy = actor.Name, ProposedAt = session.Now,
        });
        await session.NoteAsync(actor, DefinitionRegister.MigrationProposed, $"Migration proposée de la version {from} à la version {target.Version}", target, null, [], cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Moves the files of a proposed migration, a bounded number at a time.</summary>
    /// <returns>What was done, or why nothing was, in French.</returns>
    public async Task<(MigrationDone? Done, ActAnswer.Refused? Refused)> ApplyAsync(Actor actor, string migrationId, CancellationToken cancellationToken)
    {
        var (migration, target, refused) = await OpenAsync(actor, migrationId, cancellationToken);
        if (refused is not null) return (null, refused);
        if (migration!.UndoneAt is not null) return (null, Refusal(RefusalKind.NotExpected, "Cette migration a été annulée\u00A0: proposez-en une autre."));
        if (target is not { IsPublished: true }) return (null, Refusal(RefusalKind.NotExpected, $"La version {migration.ToVersion} n'est plus en service\u00A0: proposez une migration vers la version en service."));

        // Files that cannot be moved must not keep the others from their turn.
        var standing = await StandingAsync(migration, cancellationToken);
        var (moved, stayed) = (0, 0);
        foreach (var id in standing.TakeWhile(_ => moved < Most))
        {
            if (await MoveAsync(actor, migration, target, id, cancellationToken)) moved++;
            else stayed++;
        }

        await CloseAsync(actor, migration.Id, target, DefinitionRegister.MigrationApplied, $"Migration appliquée\u00A0: {Files(moved)} de la version {migration.FromVersion} à la version {migration.ToVersion}", row =>
        {
            row.AppliedBy ??= actor.Name;
            row.AppliedAt ??= time.GetUtcNow();
        }, cancellationToken);
        return (new MigrationDone(moved, stayed, standing.Count - moved - stayed), null);
    }

    /// <summary>Puts back the files that a migration moved and on which nothing has happened since.</summary>
    /// <returns>What was done, or why nothing was, in French.</returns>
    public async Task<(MigrationDone? Done, ActAnswer.Refused? Refused)> UndoAsync(Actor actor, string migrationId, CancellationToken cancellationToken)
    {
        var (migration, target, refused) = await OpenAsync(actor, migrationId, cancellationToken);
        if (refused is not null) return (null, refused);
        if (migration!.AppliedAt is null) return (null, Refusal(RefusalKind.NotExpected, "Cette migration n'a pas été appliquée\u00A0: il n'y a rien à annuler."));

        List<string> ids;
        await using (var scope = scopes.CreateAsyncScope())
        {
            ids = await scope.ServiceProvider.GetRequiredService<CaseSession>().Db.Set<MigratedFile>().AsNoTracking()
                .Where(file => file.MigrationId == migrationId && !file.IsUndone).OrderBy(file => file.InstanceId).Select(file => file.InstanceId).ToListAsync(cancellationToken);
        }

        var back = 0;
        foreach (var id in ids)
        {
            if (await PutBackAsync(actor, migration, id, cancellationToken)) back++;
        }

        await CloseAsync(actor, migrationId, target!, DefinitionRegister.MigrationUndone, $"Migration annulée\u00A0: {Files(back)} en version {migration.FromVersion}, {Files(ids.Count - back)} sans changement", row =>
        {
            row.UndoneBy ??= actor.Name;
            row.UndoneAt ??= time.GetUtcNow();
        }, cancellationToken);
        return (new MigrationDone(back, ids.Count - back, 0), null);
    }

    private static string Files(int count) => count == 1 ? "1 dossier" : $"{count} dossiers";

    private static ActAnswer.Refused Refusal(RefusalKind kind, string sentence) => new(kind, sentence, null);

    private static string? FaultOf(IReadOnlyDictionary<string, string> mapping, WorkflowDefinition source, WorkflowDefinition target)
    {
        foreach (var (from, to) in mapping)
        {
            if (source.Activities.All(step => step.Id != from)) return $"L'étape «\u00A0{from}\u00A0» n'est pas dans la version {source.Version}.";
            if (target.Activities.All(step => step.Id != to)) return $"L'étape «\u00A0{to}\u00A0» n'est pas dans la version {target.Version}\u00A0: choisissez dans la liste.";
        }

        return mapping.Values.Distinct(StringComparer.Ordinal).Count() < mapping.Count ? "Deux étapes ne peuvent pas être remplacées par la même\u00A0: choisissez-en une autre." : null;
    }

    private Task<ActAnswer.Refused?> ChangeAsync(Func<IServiceProvider, CaseSession, Task<ActAnswer.Refused?>> change, CancellationToken cancellationToken) =>
        CaseTransaction.RunAsync(scopes, services => change(services, services.GetRequiredService<CaseSession>()), refused => refused is null, cancellationToken);

    private async Task<(ProcedureMigration? Migration, WorkflowDefinition? Target, ActAnswer.Refused? Refused)> OpenAsync(Actor actor, string migrationId, CancellationToken cancellationToken)
    {
        if (actor.Role is not Role.Administrator) return (null, null, Refusal(RefusalKind.Forbidden, "Seul l'administrateur applique ou annule une migration."));

        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<CaseSession>().Db.Set<ProcedureMigration>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == migrationId, cancellationToken) is not { } migration)
        {
            return (null, null, Refusal(RefusalKind.NotExpected, "Cette migration n'existe pas\u00A0: relisez la liste."));
        }

        return (migration, (await scope.ServiceProvider.GetRequiredService<EfDefinitionStore>().FindVersionsAsync(migration.DefinitionId, cancellationToken)).Find(migration.ToVersion), null);
    }

    private async Task<List<string>> StandingAsync(ProcedureMigration migration, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DefinitionReader>().InstancesAsync(migration.DefinitionId, migration.FromVersion, null, cancellationToken);
    }

    private Task<bool> MoveAsync(Actor actor, ProcedureMigration migration, WorkflowDefinition target, string instanceId, CancellationToken cancellationToken) => CaseTransaction.RunAsync(
        scopes,
        async services =>
        {
            var (session, store) = (services.GetRequiredService<CaseSession>(), services.GetRequiredService<EfWorkflowStore>());
            if (await store.LoadAsync(instanceId, cancellationToken) is not { } before || before.Version != migration.FromVersion) return false;

            var mapping = JsonSerializer.Deserialize<Dictionary<string, string>>(migration.Mapping)!;
            await NoteAsync(session, actor, before.CorrelationId, "migrer-procedure", $"Procédure migrée de la version {migration.FromVersion} à la version {migration.ToVersion}", migration, cancellationToken);
            if (await services.GetRequiredService<WorkflowRuntime>().MigrateAsync(instanceId, target.Id, mapping, apply: true, cancellationToken) is not MigrationOutcome.Possible) return false;

            var after = await store.LoadAsync(instanceId, cancellationToken);
            session.Db.Set<MigratedFile>().Add(new MigratedFile { MigrationId = migration.Id, InstanceId = instanceId, CaseId = before.CorrelationId, FromVersionId = before.DefinitionVersionId, Revision = after!.Revision, State = before.State.ToArray() });
            return true;
        },
        moved => moved,
        cancellationToken);

    private Task<bool> PutBackAsync(Actor actor, ProcedureMigration migration, string instanceId, CancellationToken cancellationToken) => CaseTransaction.RunAsync(
        scopes,
        async services =>
        {
            var (session, store) = (services.GetRequiredService<CaseSession>(), services.GetRequiredService<EfWorkflowStore>());
            var moved = await session.Db.Set<MigratedFile>().FindAsync([migration.Id, instanceId], cancellationToken);
            if (moved is not { IsUndone: false } || await store.LoadAsync(instanceId, cancellationToken) is not { } now || now.Revision != moved.Revision) return false;

            moved.IsUndone = true;
            await NoteAsync(session, actor, now.CorrelationId, "annuler-migration", $"Migration annulée\u00A0: procédure remise en version {migration.FromVersion}", migration, cancellationToken);
            var back = now with { DefinitionVersionId = moved.FromVersionId, Version = migration.FromVersion, Revision = now.Revision + 1, UpdatedAt = session.Now, State = moved.State };
            var changes = new WorkflowChanges();
            changes.Instances.Add(new InstanceChange(back, false, [], [], []));
            await store.CommitAsync(changes, cancellationToken);
            return true;
        },
        back => back,
        cancellationToken);

    private static async Task NoteAsync(CaseSession session, Actor actor, string? caseId, string name, string label, ProcedureMigration migration, CancellationToken cancellationToken)
    {
        if (caseId is null || await session.Db.Files.FindAsync([caseId], cancellationToken) is not { } file) return;

        file.Revision++;
        session.Journal.Add(file, actor, name, label, new JsonObject { ["procedure"] = migration.DefinitionId, ["de"] = migration.FromVersion, ["a"] = migration.ToVersion });
        await session.Db.SaveChangesAsync(cancellationToken);
    }

    private Task<bool> CloseAsync(
        Actor actor, string migrationId, WorkflowDefinition target, string name, string label, Action<ProcedureMigration> change, CancellationToken cancellationToken) => CaseTransaction.RunAsync(
        scopes,
        async services =>
        {
            var session = services.GetRequiredService<CaseSession>();
            change((await session.Db.Set<ProcedureMigration>().FindAsync([migrationId], cancellationToken))!);
            await session.NoteAsync(actor, name, label, target, null, [], cancellationToken);
            return true;
        },
        cancellationToken);
}
