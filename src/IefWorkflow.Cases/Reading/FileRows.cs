using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Follow;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>What lists show of some files: read at once for all of them.</summary>
internal sealed class FileRows
{
    /// <summary>How many files one query asks about: databases limit the values given to it.</summary>
    private const int AtOnce = 1000;

    private readonly CaseSession session;
    private readonly Actor actor;
    private readonly UrgencyScale scale;
    private Dictionary<string, AuthorisationRequest> requests = [];
    private Dictionary<string, Appeal> appeals = [];
    private Dictionary<string, string> holders = [];
    private Dictionary<string, (string Label, DateTimeOffset At)> events = [];
    private ILookup<string, DueDate> dues = Enumerable.Empty<DueDate>().ToLookup(due => due.CaseId);
    private ILookup<string, string> labels = Enumerable.Empty<string>().ToLookup(label => label);
    private ILookup<string, Piece> pieces = Enumerable.Empty<Piece>().ToLookup(piece => piece.CaseId);
    private ILookup<string, CasePerson> persons = Enumerable.Empty<CasePerson>().ToLookup(person => person.CaseId);

    private FileRows(CaseSession session, Actor actor) => (this.session, this.actor, scale) = (session, actor, new UrgencyScale(session));

    /// <summary>The rows of files, in the order given.</summary>
    public static async Task<IReadOnlyList<FileRow>> OfAsync(CaseSession session, Actor actor, IReadOnlyList<CaseFile> files, CancellationToken cancellationToken)
    {
        var rows = new List<FileRow>(files.Count);
        foreach (var part in files.Chunk(AtOnce))
        {
            var loaded = new FileRows(session, actor);
            await loaded.LoadAsync(part, cancellationToken);
            rows.AddRange(part.Select(loaded.Row));
        }

        return rows;
    }

    private async Task LoadAsync(IReadOnlyList<CaseFile> files, CancellationToken cancellationToken)
    {
        var (db, ids) = (session.Db, files.Select(file => file.Id).ToList());
        var followed = files.Select(file => file.HolderId).OfType<string>().Distinct().ToList();
        dues = (await db.DueDates.AsNoTracking().Where(due => ids.Contains(due.CaseId) && due.State == DueState.Running).ToListAsync(cancellationToken)).ToLookup(due => due.CaseId);
        holders = await db.Accounts.Where(account => followed.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellationToken);
        labels = (await db.Set<CaseLabel>().AsNoTracking().Where(label => ids.Contains(label.CaseId)).OrderBy(label => label.Label).ToListAsync(cancellationToken)).ToLookup(label => label.CaseId, label => label.Label);
        events = await (from entry in db.Journal
                        join file in db.Files on new { entry.CaseId, entry.Sequence } equals new { CaseId = file.Id, Sequence = file.JournalCount }
                        where ids.Contains(file.Id)
                        select new { entry.CaseId, entry.Label, entry.At }).ToDictionaryAsync(entry => entry.CaseId, entry => (entry.Label, entry.At), cancellationToken);
        if (!ReadingRights.Allows(actor.Role, CaseAspect.Details)) return;

        requests = await db.Set<AuthorisationRequest>().AsNoTracking().Where(request => ids.Contains(request.CaseId)).ToDictionaryAsync(request => request.CaseId, cancellationToken);
        appeals = await db.Set<Appeal>().AsNoTracking().IgnoreAutoIncludes().Where(appeal => ids.Contains(appeal.CaseId)).ToDictionaryAsync(appeal => appeal.CaseId, cancellationToken);
        var waiting = requests.Values.Where(request => request.CompleteOn is null).Select(request => request.CaseId).ToList();
        pieces = (await db.Set<Piece>().AsNoTracking().Where(piece => waiting.Contains(piece.CaseId) && piece.RefusedBecause == null).ToListAsync(cancellationToken)).ToLookup(piece => piece.CaseId);
        persons = (await db.Set<CasePerson>().AsNoTracking().Where(person => waiting.Contains(person.CaseId)).ToListAsync(cancellationToken)).ToLookup(person => person.CaseId);
    }

    private FileRow Row(CaseFile file)
    {
        var due = dues[file.Id].MinBy(clock => clock.PrudentOn);
        var request = requests.GetValueOrDefault(file.Id);
        var appeal = appeals.GetValueOrDefault(file.Id);
        var last = events.TryGetValue(file.Id, out var entry) ? entry : ("", (DateTimeOffset?)null);
        return new FileRow(
            file.Number, file.Kind, file.State, file.Departement.Code, file.OpenedOn, file.ClosedOn,
            Initials(request is null ? appeal?.Child : $"{request.ChildFirstNames} {request.ChildLastName}"),
            (request?.Ground ?? appeal?.Ground)?.Label() ?? "",
            due?.PrudentOn, due?.Rule, scale.Of(file, due),
            file.HolderId is { } id ? holders.GetValueOrDefault(id) : null, last.Item1, last.Item2, Missing(file, request), [.. labels[file.Id]]);
    }

    private int? Missing(CaseFile file, AuthorisationRequest? request) => request is { CompleteOn: null } && file.ClosedOn is null
        ? session.Checklist(file, request, [.. pieces[file.Id].OrderBy(piece => piece.ReceivedOn).ThenBy(piece => piece.Id, StringComparer.Ordinal)], [.. persons[file.Id]]).Missing.Count
        : null;

    /// <summary>The initials of a name; empty where none is known.</summary>
    internal static string Initials(string? name) => name is null ? "" : string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => $"{char.ToUpperInvariant(word[0])}."));
}
