using System.Globalization;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>Compares what is stored with what a scenario expects at that moment.</summary>
internal sealed class ExpectationCheck(CaseSession session, ScenarioExpectation expectation, IReadOnlyDictionary<string, string> numbers)
{
    private readonly List<(string What, string Expected, string Got)> differences = [];

    /// <summary>What differs; none when everything is as expected.</summary>
    public async Task<IReadOnlyList<(string What, string Expected, string Got)>> RunAsync(CancellationToken cancellationToken)
    {
        CaseFile? file = null;
        if (expectation.File is { } name)
        {
            file = numbers.TryGetValue(name, out var number) ? await session.FindAsync(number, cancellationToken) : null;
            if (file is null) return [("existence", "ouvert", "l'acte qui devait l'ouvrir a été refusé")];

            Same("état", expectation.State?.Code(), file.State.Code());
            Same("clôture", Word(expectation.IsClosed), Word(file.ClosedOn is not null));
            await TasksAsync(file, cancellationToken);
            await DueDatesAsync(file, cancellationToken);
            await DaysAsync(file, cancellationToken);
            await LettersAsync(file, cancellationToken);
            await DecisionsAsync(file, cancellationToken);
            await JournalAsync(file, cancellationToken);
        }

        await MessagesAsync(file, cancellationToken);
        await AlertsAsync(file, cancellationToken);
        return differences;
    }

    /// <summary>Whether a text holds words, whatever the case and the kind of its spaces.</summary>
    public static bool Holds(string text, string words) => Plain(text).Contains(Plain(words), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private async Task TasksAsync(CaseFile file, CancellationToken cancellationToken)
    {
        var open = await session.Tasks.OpenAsync(file.Id, cancellationToken);
        var got = Listed(open.Select(task => $"{task.Kind} ({task.Title})"));
        bool IsOpen(string wanted) => open.Any(task => task.Kind == wanted || Plain(task.Title) == Plain(wanted));
        foreach (var wanted in expectation.Tasks.Where(wanted => !IsOpen(wanted))) Differs("tâches ouvertes", wanted, got);
        foreach (var unwanted in expectation.NoTasks.Where(IsOpen)) Differs("tâches ouvertes", $"pas « {unwanted} »", got);
        Count("nombre de tâches ouvertes", expectation.TaskCount, open.Count, got);
    }

    private async Task DueDatesAsync(CaseFile file, CancellationToken cancellationToken)
    {
        if (expectation.DueDates.Count == 0) return;

        var stored = await session.Db.DueDates.AsNoTracking().Where(due => due.CaseId == file.Id).ToListAsync(cancellationToken);
        foreach (var expected in expectation.DueDates)
        {
            var due = stored.Where(candidate => candidate.Rule == expected.Rule)
                .OrderByDescending(candidate => candidate.State is DueState.Running).ThenByDescending(candidate => candidate.StartOn).ThenByDescending(candidate => candidate.LegalOn).FirstOrDefault();
            if (due is null || expected.IsAbsent)
            {
                if (due is null != expected.IsAbsent) Differs("échéance", expected.IsAbsent ? $"pas de délai {expected.Rule}" : expected.Rule, due is null ? Listed(stored.Select(other => other.Rule)) : Day(due.LegalOn) ?? "");
                continue;
            }

            Same($"départ du délai {due.Rule}", Day(expected.StartOn), Day(due.StartOn));
            Same($"date prudente du délai {due.Rule}", Day(expected.PrudentOn), Day(due.PrudentOn));
            Same($"date légale du délai {due.Rule}", Day(expected.LegalOn), Day(due.LegalOn));
            Same($"état du délai {due.Rule}", expected.State?.Code(), due.State.Code());
            Same($"retard du délai {due.Rule}", Word(expected.IsLate), Word(due.IsLateOn(session.Today)));
        }
    }

    private async Task DaysAsync(CaseFile file, CancellationToken cancellationToken)
    {
        foreach (var (day, on) in expectation.Days)
        {
            var got = await session.DayAsync(file, day, cancellationToken);
            if (got != on) Differs(day.Label().ToLowerInvariant(), Day(on) ?? "pas connue", Day(got) ?? "pas connue");
        }
    }

    private async Task LettersAsync(CaseFile file, CancellationToken cancellationToken)
    {
        if (expectation.Letters.Count + expectation.NoLetters.Count == 0) return;

        var codes = await session.Db.Letters.Where(letter => letter.CaseId == file.Id).Select(letter => letter.Code).ToListAsync(cancellationToken);
        foreach (var wanted in expectation.Letters.GroupBy(code => code).Where(wanted => codes.Count(code => code == wanted.Key) < wanted.Count())) Differs("courriers", Listed(wanted), Listed(codes));
        foreach (var unwanted in expectation.NoLetters.Where(codes.Contains)) Differs("courriers", $"pas {unwanted}", Listed(codes));
    }

    private async Task DecisionsAsync(CaseFile file, CancellationToken cancellationToken)
    {
        if (expectation.Decision is null && expectation.DecisionCount is null) return;

        var all = await session.Db.Set<Decision>().Where(decision => decision.CaseId == file.Id).OrderBy(decision => decision.On).ToListAsync(cancellationToken);
        Count("nombre de décisions", expectation.DecisionCount, all.Count, Listed(all.Select(decision => decision.Kind.Code())));
        if (expectation.Decision is not { } expected) return;
        if (await session.DecisionInForceAsync(file.Id, cancellationToken) is not { } decision)
        {
            Differs("décision", expected.Kind?.Code() ?? "une décision", "aucune");
            return;
        }

        Same("décision", expected.Kind?.Code(), decision.Kind.Code());
        Same("date de la décision", Day(expected.On), Day(decision.On));
        Count("années autorisées", expected.Years, decision.Years, decision.Kind.Code());
    }

    private async Task JournalAsync(CaseFile file, CancellationToken cancellationToken)
    {
        if (expectation.Journal.Count == 0) return;

        var entries = await session.Db.Journal.Where(entry => entry.CaseId == file.Id).OrderBy(entry => entry.Sequence).Select(entry => entry.Name).ToListAsync(cancellationToken);
        foreach (var wanted in expectation.Journal.Where(wanted => !entries.Contains(wanted))) Differs("journal", wanted, Listed(entries));
    }

    private async Task MessagesAsync(CaseFile? file, CancellationToken cancellationToken)
    {
        if (expectation.Messages.Count == 0 && expectation.MessageCount is null) return;

        var messages = await session.Db.Messages.Where(message => file == null || message.CaseId == file.Id).OrderBy(message => message.CreatedAt).ToListAsync(cancellationToken);
        var got = Listed(messages.Select(message => $"{message.To}\u00A0: {message.Subject}"));
        Count("nombre de courriels", expectation.MessageCount, messages.Count, got);
        foreach (var expected in expectation.Messages)
        {
            var address = expected.To is { } to && !to.Contains('@', StringComparison.Ordinal) ? (await session.Db.Accounts.FindAsync([to], cancellationToken))?.Email ?? to : expected.To;
            if (!messages.Exists(message => Matches(message, expected, address))) Differs("courriels", Described(expected), got);
        }
    }

    private static bool Matches(Message message, ExpectedMessage expected, string? address) =>
        (address is null || message.To == address)
        && (expected.Band is null || message.Subject.Split(']')[0].TrimStart('[').Split(' ')[^1] == expected.Band)
        && (expected.Kind is null || message.Kind == expected.Kind)
        && (expected.SubjectHolds is null || Holds(message.Subject, expected.SubjectHolds))
        && (expected.BodyHolds is null || Holds(message.Body, expected.BodyHolds));

    private async Task AlertsAsync(CaseFile? file, CancellationToken cancellationToken)
    {
        if (expectation.Alerts.Count == 0 && expectation.AlertCount is null) return;

        var alerts = await session.Db.Alerts.Where(alert => alert.ClosedAt == null && (file == null || alert.CaseId == file.Id)).Select(alert => alert.Text).ToListAsync(cancellationToken);
        foreach (var words in expectation.Alerts.Where(words => !alerts.Exists(text => Holds(text, words)))) Differs("alertes", words, Listed(alerts));
        Count("nombre d'alertes", expectation.AlertCount, alerts.Count, Listed(alerts));
    }

    private void Same(string what, string? expected, string? got)
    {
        if (expected is not null && expected != got) Differs(what, expected, got ?? "rien");
    }

    private void Count(string what, int? expected, int got, string details)
    {
        if (expected is { } count && count != got) Differs(what, count.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{got}\u00A0: {details}"));
    }

    private void Differs(string what, string expected, string got) => differences.Add((what, expected, got));

    private static string Described(ExpectedMessage expected) =>
        string.Join(", ", new[] { expected.To, expected.Band, expected.Kind?.Code(), expected.SubjectHolds, expected.BodyHolds }.Where(part => part is not null));

    private static string Listed(IEnumerable<string> items) => string.Join(" ; ", items) is { Length: > 0 } list ? list : "aucun";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Word(bool? flag) => flag switch { true => "oui", false => "non", null => null };
}
