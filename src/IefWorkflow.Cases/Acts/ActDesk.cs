using System.Data.Common;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Acts;

/// <summary>Where acts are performed: rights, law, rows, journal and workflow, in one transaction.</summary>
/// <remarks>An act that loses a race is done again on the new state: it may then be refused, because somebody else did it first.</remarks>
public sealed class ActDesk(IServiceScopeFactory scopes)
{
    private const int Attempts = 50;

    /// <summary>Performs an act, whole or not at all.</summary>
    public async Task<ActAnswer> PerformAsync(ActRequest request, CancellationToken cancellationToken) => ActCatalogue.Find(request.Act) is { } description
        ? await CaseTelemetry.ActAsync(request, description.Name, () => PerformAsync(request, description, commits: true, cancellationToken))
        : Unknown(request);

    /// <summary>Says what would become of an act, by doing it and keeping nothing of it: what a person reads again before an act that cannot be undone.</summary>
    public async Task<ActAnswer> RehearseAsync(ActRequest request, CancellationToken cancellationToken) => ActCatalogue.Find(request.Act) is { } description
        ? await PerformAsync(request with { IdempotencyKey = null }, description, commits: false, cancellationToken)
        : Unknown(request);

    private static ActAnswer.Refused Unknown(ActRequest request) => new(RefusalKind.NotFound, $"L'acte « {request.Act} » n'existe pas.", null);

    private async Task<ActAnswer> PerformAsync(ActRequest request, ActDescription description, bool commits, CancellationToken cancellationToken)
    {
        if (ActReader.Read(description, request.Data) is { Refused: { } badInput }) return badInput;

        for (var remaining = Attempts; ; remaining--)
        {
            try
            {
                return await PerformOnceAsync(request, description, commits, cancellationToken);
            }
            catch (Exception failure) when (remaining > 1 && failure is ConcurrencyException or DbUpdateException or DbException or InvalidOperationException && CaseSession.IsContention(failure))
            {
                await Task.Yield();
            }
        }
    }

    private async Task<ActAnswer> PerformOnceAsync(ActRequest request, ActDescription description, bool commits, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<CaseSession>();
        await using var transaction = await session.Db.Database.BeginTransactionAsync(cancellationToken);

        if (await ReceiptAsync(session, request, cancellationToken) is { } given) return given;

        var (file, noFile) = await FileAsync(session, request, description, cancellationToken);
        if (noFile is not null) return noFile;
        if (Rights.Refuse(request.Actor, description, file) is { } forbidden) return forbidden;
        if (file is not null && request.Revision is { } seen && seen != file.Revision)
        {
            return new ActAnswer.Refused(RefusalKind.NotExpected, $"Le dossier {file.Number} a changé depuis que vous l'avez ouvert\u00A0: relisez-le avant de recommencer.", null);
        }

        var (task, noTask) = await TaskAsync(session, request, description, file, cancellationToken);
        if (noTask is not null) return noTask;

        var act = ActReader.Read(description, request.Data).Act!;
        var context = new ActContext(session, request.Actor, file, task);
        if (await act.ApplyAsync(context, cancellationToken) is { } refused) return refused;

        var subject = context.Subject ?? throw new InvalidOperationException($"'{description.Name}' neither has nor opened a file.");
        subject.Revision++;
        if (request.IdempotencyKey is { } key)
        {
            session.Db.Add(new ActReceipt { AccountId = request.Actor.AccountId, Key = key, Act = description.Name, Number = subject.Number, At = session.Now });
        }

        session.Journal.Add(subject, request.Actor, description.Name, LabelOf(description, context), request.Data);
        await session.Db.SaveChangesAsync(cancellationToken);
        await FollowAsync(scope.ServiceProvider.GetRequiredService<WorkflowRuntime>(), context, cancellationToken);
        await session.Db.SaveChangesAsync(cancellationToken);
        if (commits) await transaction.CommitAsync(cancellationToken);
        else await transaction.RollbackAsync(cancellationToken);
        return new ActAnswer.Done(subject.Number);
    }

    /// <summary>What the journal says was done: of a step that a designer drew, its own title.</summary>
    private static string LabelOf(ActDescription description, ActContext context) => description.Type == typeof(DoTask) && context.Answers is [var (step, _)] ? step.Title : description.Label;

    private static async ValueTask<ActAnswer?> ReceiptAsync(CaseSession session, ActRequest request, CancellationToken cancellationToken)
    {
        if (request.IdempotencyKey is not { } key || await session.Db.FindAsync<ActReceipt>([request.Actor.AccountId, key], cancellationToken) is not { } receipt) return null;

        return receipt.Act == request.Act
            ? new ActAnswer.Done(receipt.Number)
            : new ActAnswer.Refused(RefusalKind.BadInput, "Cette clé d'idempotence a déjà servi à un autre acte\u00A0: donnez-en une nouvelle.", null);
    }

    private static async ValueTask<(CaseFile? File, ActAnswer.Refused? Refused)> FileAsync(CaseSession session, ActRequest request, ActDescription description, CancellationToken cancellationToken)
    {
        if (description.On.Count == 0) return (null, null);
        if (request.Number is null) return (null, new ActAnswer.Refused(RefusalKind.BadInput, $"{description.Label}\u00A0: dites sur quel dossier.", null));

        var file = await session.FindAsync(request.Number, cancellationToken);
        if (file is null) return (null, Rights.Unknown(request.Number));
        if (request.Actor.Role is Role.Family && !Rights.Reaches(request.Actor, file)) return (null, Rights.OutOfScope(request.Actor, file));
        return description.On.Contains(file.Kind)
            ? (file, null)
            : (null, new ActAnswer.Refused(RefusalKind.NotExpected, $"{description.Label}\u00A0: cet acte ne s'applique pas au dossier {file.Number} ({Codes.FrenchCodes.Label(file.Kind)}).", null));
    }

    private static async ValueTask<(HumanTask? Task, ActAnswer.Refused? Refused)> TaskAsync(
        CaseSession session, ActRequest request, ActDescription description, CaseFile? file, CancellationToken cancellationToken)
    {
        if (!description.AnswersTask || file is null) return (null, null);

        var open = await session.Tasks.OpenAsync(file.Id, cancellationToken);
        var task = open.FirstOrDefault(candidate => candidate.Kind == description.Name && (request.TaskId is null || candidate.Id == request.TaskId));
        if (task is not null) return (task, null);

        var done = await session.Tasks.LastDoneAsync(file.Id, description.Name, cancellationToken);
        var expected = open.Count == 0 ? "rien n'est attendu" : $"attendu\u00A0: {string.Join(", ", open.Select(other => other.Title))}";
        var already = done is null ? "" : $" {done.ClosedBy} l'a déjà fait le {Law.TimeLimits.FrenchDate.Plain(session.DayOf(done.ClosedAt!.Value))}.";
        return (null, new ActAnswer.Refused(RefusalKind.NotExpected, $"{description.Label}\u00A0: cet acte n'est pas attendu sur le dossier {file.Number} ({expected}).{already}", null));
    }

    private static async ValueTask FollowAsync(WorkflowRuntime runtime, ActContext context, CancellationToken cancellationToken)
    {
        foreach (var (file, definition, _) in context.Starts)
        {
            var input = new Dictionary<string, object?> { ["Dossier"] = file.Number };
            var outcome = await runtime.StartAsync(new StartRequest(definition, file.Id, input, file.InstanceId), cancellationToken);
            if (outcome is RunOutcome.NotFound) throw new InvalidOperationException($"No version of the workflow '{definition}' is published.");
        }

        foreach (var (task, input) in context.Answers) await runtime.ResumeAsync(task.BookmarkId, input, cancellationToken);
        foreach (var (file, fact, input) in context.Facts)
        {
            if (file.InstanceId is { } instanceId) await runtime.PublishAsync(CaseStimulus.Fact(fact), file.Id, instanceId, input, cancellationToken);
        }

        foreach (var (file, rule) in context.Clocks)
        {
            if (file.InstanceId is { } instanceId) await runtime.PublishAsync(CaseStimulus.Clock(rule), file.Id, instanceId, ClockDesk.Input(ClockDesk.Moved), cancellationToken);
        }
    }
}
