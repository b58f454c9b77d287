using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Administration;

/// <summary>What a person does about a step that failed: run it again, or leave it behind with a reason.</summary>
public sealed class IncidentDesk(IServiceScopeFactory scopes)
{
    private const int Most = 200;

    /// <summary>The steps that failed, the oldest first.</summary>
    public async Task<IReadOnlyList<IncidentLine>> ListAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<CaseSession>();
        var runtime = scope.ServiceProvider.GetRequiredService<WorkflowRuntime>();
        var rows = await (
            from instance in session.Db.Set<InstanceRow>().AsNoTracking()
            where instance.IncidentCount > 0 && instance.SubStatus != WorkflowSubStatus.Cancelled
            join file in session.Db.Files.AsNoTracking() on instance.CorrelationId equals file.Id into files
            from file in files.DefaultIfEmpty()
            orderby instance.UpdatedAt
            select new { instance.Id, instance.DefinitionId, instance.Version, Number = file == null ? null : file.Number }).Take(Most).ToListAsync(cancellationToken);
        var lines = new List<IncidentLine>();
        foreach (var row in rows)
        {
            if (await runtime.FindAsync(row.Id, cancellationToken) is { } instance)
            {
                lines.AddRange(instance.Incidents.Select(incident => new IncidentLine(row.Id, incident.Execution, row.Number, $"{row.DefinitionId}, version {row.Version}", StepOf(incident), incident.Message, incident.At)));
            }
        }

        return lines;
    }

    /// <summary>Runs a failed step again.</summary>
    /// <returns>Why not, in French; null when it went on.</returns>
    public Task<ActAnswer.Refused?> RetryAsync(Actor actor, string instanceId, int execution, CancellationToken cancellationToken) =>
        SettleAsync(actor, instanceId, execution, "reessayer-etape", "Étape réessayée après un incident", null, runtime => runtime.RetryIncidentAsync(instanceId, execution, cancellationToken), cancellationToken);

    /// <summary>Leaves a failed step behind.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="execution">The execution that failed.</param>
    /// <param name="reason">Why, for the journal.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>Why not, in French; null when it went on.</returns>
    public Task<ActAnswer.Refused?> SkipAsync(Actor actor, string instanceId, int execution, string reason, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult<ActAnswer.Refused?>(new ActAnswer.Refused(RefusalKind.BadInput, "Donnez le motif\u00A0: il est consigné au journal du dossier.", null) { Faults = [new FieldFault("motif", "Donnez le motif\u00A0: il est consigné au journal du dossier.")] })
            : SettleAsync(actor, instanceId, execution, "ignorer-etape", "Étape ignorée après un incident", reason.Trim(), runtime => runtime.SkipIncidentAsync(instanceId, execution, reason.Trim(), null, cancellationToken), cancellationToken);

    private Task<ActAnswer.Refused?> SettleAsync(
        Actor actor, string instanceId, int execution, string name, string label, string? reason, Func<WorkflowRuntime, ValueTask<RunOutcome>> settle, CancellationToken cancellationToken) =>
        CaseTransaction.RunAsync(scopes, async services =>
        {
            if (actor.Role is not Role.Administrator) return new ActAnswer.Refused(RefusalKind.Forbidden, "Seul l'administrateur règle les incidents.", null);

            var session = services.GetRequiredService<CaseSession>();
            var runtime = services.GetRequiredService<WorkflowRuntime>();
            if (await runtime.FindAsync(instanceId, cancellationToken) is not { } instance || instance.Incidents.Find(known => known.Execution == execution) is not { } incident)
            {
                return new ActAnswer.Refused(RefusalKind.NotExpected, "Cet incident est déjà réglé, ou n'existe pas\u00A0: relisez la liste.", null);
            }

            await NoteAsync(session, actor, instance, incident, name, label, reason, cancellationToken);
            if (await settle(runtime) is not RunOutcome.Ran) return new ActAnswer.Refused(RefusalKind.NotExpected, "L'étape n'attend plus\u00A0: relisez la liste.", null);
            return null;
        }, refused => refused is null, cancellationToken);

    private static async Task NoteAsync(CaseSession session, Actor actor, WorkflowInstance instance, Incident incident, string name, string label, string? reason, CancellationToken cancellationToken)
    {
        var data = new JsonObject { ["etape"] = StepOf(incident), ["cause"] = incident.Message, ["motif"] = reason };
        if (instance.CorrelationId is { } caseId && await session.Db.Files.FindAsync([caseId], cancellationToken) is { } file)
        {
            file.Revision++;
            session.Journal.Add(file, actor, name, label, data);
        }
        else
        {
            await session.NoteAsync(actor, name, label, data, cancellationToken);
        }

        var prefix = $"incident:{instance.Id}:";
        foreach (var alert in await session.Db.Alerts.Where(alert => alert.ClosedAt == null && alert.Id.StartsWith(prefix)).ToListAsync(cancellationToken)) alert.ClosedAt = session.Now;
        await session.Db.SaveChangesAsync(cancellationToken);
    }

    private static string StepOf(Incident incident) => $"{incident.ActivityType} ({incident.ActivityId})";
}
