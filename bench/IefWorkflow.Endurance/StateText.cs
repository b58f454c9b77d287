using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.Recurring;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IefWorkflow.Endurance;

/// <summary>Everything stored that two runs of one campaign must agree on, as sorted lines.</summary>
/// <remarks>Identifiers are drawn at random and instants move by the leases of dead hosts: files are named by their number, and instants by their legal day.</remarks>
internal sealed class StateText
{
    private readonly CaseSession session;
    private readonly Dictionary<string, string> numbers;

    private StateText(CaseSession session, Dictionary<string, string> numbers) => (this.session, this.numbers) = (session, numbers);

    public static async Task<IReadOnlyList<string>> ReadAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var numbers = await session.Db.Files.ToDictionaryAsync(file => file.Id, file => file.Number, cancellationToken);
        var text = new StateText(session, numbers);
        var lines = (await text.FilesAsync(cancellationToken)).Concat(await text.ClocksAsync(cancellationToken)).Concat(await text.EffectsAsync(cancellationToken))
            .Concat(await text.JournalAsync(cancellationToken)).Concat(await text.CountsAsync(cancellationToken)).ToList();
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private async Task<IEnumerable<string>> FilesAsync(CancellationToken cancellationToken)
    {
        var files = await session.Db.Files.AsNoTracking().ToListAsync(cancellationToken);
        var decisions = await session.Db.Set<Decision>().AsNoTracking().ToListAsync(cancellationToken);
        var tasks = await session.Db.Tasks.AsNoTracking().ToListAsync(cancellationToken);
        var ballots = await session.Db.Set<CaseBallot>().AsNoTracking().ToListAsync(cancellationToken);
        var notifications = await session.Db.Set<LegalNotification>().AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. files.Select(file => $"{file.Number} file {file.Kind.Code()} {file.State.Code()} {file.Departement} {file.OpenedOn:O} {file.ClosedOn:O} {file.OwnerId} after {Number(file.ParentId)} revision {file.Revision}"),
            .. decisions.Select(decision => $"{Number(decision.CaseId)} decision {decision.Kind.Code()} {decision.On:O} {decision.SignedBy} {decision.FirstSchoolYear} {decision.Years} {decision.Mentions}"),
            .. tasks.Select(task => $"{Number(task.CaseId)} task {task.Kind} {task.Title} {Day(task.CreatedAt)} {task.State} {Day(task.ClosedAt)} {task.ClosedBy} {task.Outcome}"),
            .. ballots.Select(ballot => $"{Number(ballot.AppealId)} ballot {ballot.Round} {ballot.Present}/{ballot.Required} {ballot.Grant}-{ballot.Reject}-{ballot.Abstain} {ballot.Result}"),
            .. notifications.Select(sent => $"{Number(sent.CaseId)} notification {sent.Act} {sent.Channel} {sent.DispatchedOn:O} {sent.PresentedOn:O} {sent.ReceivedOn:O} {sent.NotifiedOn:O}"),
        ];
    }

    private async Task<IEnumerable<string>> ClocksAsync(CancellationToken cancellationToken)
    {
        var clocks = await session.Db.DueDates.AsNoTracking().ToListAsync(cancellationToken);
        var reminders = await session.Db.Reminders.AsNoTracking().ToListAsync(cancellationToken);
        var byId = clocks.ToDictionary(due => due.Id);
        return
        [
            .. clocks.Select(due => $"{Number(due.CaseId)} clock {due.Rule} {due.StartOn:O} {due.PrudentOn:O} {due.LegalOn:O} {due.State} {due.SettledOn:O}"),
            .. reminders.Select(reminder => $"{Number(byId[reminder.DueDateId].CaseId)} reminder {byId[reminder.DueDateId].Rule} {reminder.Band} {reminder.Role} {reminder.FireAt:O} {reminder.State}"),
        ];
    }

    /// <remarks>Two hosts may write the morning's digests a moment apart, so these are compared by whom and when, not by what they count.</remarks>
    private async Task<IEnumerable<string>> EffectsAsync(CancellationToken cancellationToken)
    {
        var messages = await session.Db.Messages.AsNoTracking().ToListAsync(cancellationToken);
        var letters = await session.Db.Letters.AsNoTracking().ToListAsync(cancellationToken);
        var alerts = await session.Db.Alerts.AsNoTracking().ToListAsync(cancellationToken);
        var runs = await session.Db.Set<RecurringRun>().AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. messages.Select(message => message.Id.StartsWith("travail-du-jour:", StringComparison.Ordinal)
                ? $"- digest {message.Id} {message.State}"
                : $"{Number(message.CaseId)} message {message.Kind} {Day(message.CreatedAt)} {message.To} {message.Subject} {message.State}"),
            .. letters.Select(letter => $"{Number(letter.CaseId)} letter {letter.Code} {letter.Addressee} {letter.PreparedOn:O} {letter.IssuedOn:O}"),
            .. alerts.Select(alert => $"{Number(alert.CaseId)} alert {alert.Role} {Day(alert.RaisedAt)} {alert.Text}"),
            .. runs.Select(run => $"- daily {run.Job} {run.Day:O}"),
        ];
    }

    private async Task<IEnumerable<string>> JournalAsync(CancellationToken cancellationToken) =>
        (await session.Db.Journal.AsNoTracking().ToListAsync(cancellationToken)).Select(entry => $"{Number(entry.CaseId)} journal {entry.Sequence:0000} {Day(entry.At)} {entry.ActorId} {entry.Name}");

    /// <summary>How many rows every table has, the engine's included.</summary>
    private async Task<IEnumerable<string>> CountsAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var table in session.Db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
#pragma warning disable EF1002 // The names are those of the model.
            var count = await session.Db.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM {table}").SingleAsync(cancellationToken);
#pragma warning restore EF1002
            lines.Add($"- rows {table} {count}");
        }

        return lines;
    }

    private string Number(string? caseId) => caseId is null ? "-" : numbers.GetValueOrDefault(caseId, caseId);

    private string Day(DateTimeOffset? instant) => instant is { } known ? $"{session.DayOf(known):O}" : "";
}
