using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>Tells in French, moment by moment, what changed: states, tasks, clocks, letters, e-mails, alerts.</summary>
internal sealed class Timeline
{
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);
    private readonly List<TimelineMoment> moments = [];

    /// <summary>The moments at which something happened, in order.</summary>
    public IReadOnlyList<TimelineMoment> Moments => moments;

    /// <summary>The same, as lines of text.</summary>
    public IReadOnlyList<string> Lines => [.. moments.SelectMany(moment => moment.Changes.Select(change => $"                    · {change}").Prepend($"{moment.At:yyyy-MM-dd HH:mm}  {moment.Cause ?? "Automatique"}"))];

    /// <summary>Looks at what is stored, and adds what is new.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="cause">Who did what; null when time passed.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> LookAsync(CaseSession session, string? cause, CancellationToken cancellationToken)
    {
        var changes = new List<string>();
        foreach (var (key, text) in await FactsAsync(session, cancellationToken))
        {
            if (seen.TryGetValue(key, out var before) && before == text) continue;
            seen[key] = text;
            changes.Add(text);
        }

        if (cause is null && changes.Count == 0) return false;
        var local = TimeZoneInfo.ConvertTime(session.Now, TimeZoneInfo.FindSystemTimeZoneById(session.Settings.TimeZoneId));
        moments.Add(new TimelineMoment(local.DateTime, cause, changes));
        return true;
    }

    /// <summary>The words for a letter of a file.</summary>
    public static string Words(Letter letter, string number) => $"{number}\u00A0: courrier {letter.Code} {letter.Title}, pour {letter.Addressee}";

    /// <summary>The words for an e-mail.</summary>
    public static string Words(Message message) => $"courriel à {message.ToName}\u00A0: {message.Subject}";

    private static async Task<List<(string Key, string Text)>> FactsAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var db = session.Db;
        var files = await db.Files.AsNoTracking().OrderBy(file => file.Number).ToListAsync(cancellationToken);
        var numbers = files.ToDictionary(file => file.Id, file => file.Number);
        var facts = files.ConvertAll(file => ($"file:{file.Id}", $"{file.Number}\u00A0: {file.State.Label()}{(file.ClosedOn is null ? "" : ", clos")}"));
        facts.AddRange((await db.Tasks.AsNoTracking().OrderBy(task => task.CreatedAt).ThenBy(task => task.Id).ToListAsync(cancellationToken)).Select(task =>
            ($"task:{task.Id}", $"{numbers[task.CaseId]}\u00A0: tâche « {task.Title} » ({task.Role.Code()}) {Word(task)}")));
        facts.AddRange((await db.DueDates.AsNoTracking().OrderBy(due => due.LegalOn).ThenBy(due => due.Id).ToListAsync(cancellationToken)).Select(due =>
            ($"due:{due.Id}", $"{numbers[due.CaseId]}\u00A0: délai {due.Rule} {due.State.Label().ToLowerInvariant()} ({Dates(due)})")));
        facts.AddRange((await db.Letters.AsNoTracking().OrderBy(letter => letter.Code).ThenBy(letter => letter.Id).ToListAsync(cancellationToken)).Select(letter =>
            ($"letter:{letter.Id}", Words(letter, numbers[letter.CaseId]))));
        facts.AddRange((await db.Messages.AsNoTracking().OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).ToListAsync(cancellationToken)).Select(message =>
            ($"message:{message.Id}", Words(message))));
        facts.AddRange((await db.Alerts.AsNoTracking().OrderBy(alert => alert.RaisedAt).ThenBy(alert => alert.Id).ToListAsync(cancellationToken)).Select(alert =>
            ($"alert:{alert.Id}", $"alerte ({alert.Role.Code()}{(alert.ClosedAt is null ? "" : ", réglée")})\u00A0: {alert.Text}")));
        return facts;
    }

    private static string Word(HumanTask task) => task.State switch
    {
        TaskState.Open => "ouverte",
        TaskState.Done => $"faite\u00A0: {task.Outcome}",
        _ => "sans objet",
    };

    private static string Dates(DueDate due) => due.PrudentOn == due.LegalOn
        ? FrenchDate.Plain(due.LegalOn)
        : $"prudente {FrenchDate.Plain(due.PrudentOn)}, légale {FrenchDate.Plain(due.LegalOn)}";
}
