using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Follow;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>The list of files of a reader, filtered, ordered and cut into pages by the database.</summary>
public static class FileTable
{
    /// <summary>The most files that one action is done on at once.</summary>
    public const int Most = 500;

    /// <summary>A page of the list.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Whose list.</param>
    /// <param name="filter">Which files.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many on a page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The page, and how many there are in all.</returns>
    public static async Task<(IReadOnlyList<FileRow> Rows, int Total)> PageAsync(this CaseSession session, Actor actor, FileTableFilter filter, int page, int size, CancellationToken cancellationToken)
    {
        var query = Of(session.Db, actor, filter);
        var total = await query.CountAsync(cancellationToken);
        var files = await Ordered(session.Db, query, filter.Order).Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken);
        return (await FileRows.OfAsync(session, actor, files, cancellationToken), total);
    }

    /// <summary>How many files each part of the list has in the scope of a reader.</summary>
    public static async Task<IReadOnlyDictionary<FileTab, int>> CountsAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<FileTab, int>();
        foreach (var tab in Enum.GetValues<FileTab>()) counts[tab] = await Of(session.Db, actor, new FileTableFilter { Tab = tab }).CountAsync(cancellationToken);
        return counts;
    }

    /// <summary>The numbers of the list, in its order.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Whose list.</param>
    /// <param name="filter">Which files.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<IReadOnlyList<string>> NumbersAsync(this CaseSession session, Actor actor, FileTableFilter filter, int most, CancellationToken cancellationToken) =>
        await Ordered(session.Db, Of(session.Db, actor, filter), filter.Order).Select(file => file.Number).Take(most).ToListAsync(cancellationToken);

    /// <summary>The rows of some files that the reader may list, in the order given; others are left out.</summary>
    public static async Task<IReadOnlyList<FileRow>> RowsAsync(this CaseSession session, Actor actor, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        var files = await FileScope.Of(session.Db, session.Db.Files.AsNoTracking(), actor).Where(file => numbers.Contains(file.Number)).ToDictionaryAsync(file => file.Number, cancellationToken);
        return await FileRows.OfAsync(session, actor, [.. numbers.Distinct().Where(files.ContainsKey).Select(number => files[number])], cancellationToken);
    }

    /// <summary>The people who follow files in the scope of a reader, or could, by name.</summary>
    public static async Task<IReadOnlyList<Account>> HoldersAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        var accounts = await session.Db.Accounts.AsNoTracking().Where(account => account.IsActive && (account.Role == Role.Clerk || account.Role == Role.Dasen || account.Role == Role.Secretary)).OrderBy(account => account.Name).ToListAsync(cancellationToken);
        return [.. accounts.Where(account => Overlap(account.ToActor(), actor))];
    }

    /// <summary>The labels in use in the scope of a reader.</summary>
    public static async Task<IReadOnlyList<string>> LabelsAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken) =>
        await session.Db.Set<CaseLabel>().Where(label => FileScope.Of(session.Db, session.Db.Files, actor).Any(file => file.Id == label.CaseId)).Select(label => label.Label).Distinct().OrderBy(label => label).ToListAsync(cancellationToken);

    private static bool Overlap(Actor holder, Actor actor) =>
        holder.Departements.Count == 0 || actor.Departements.Count == 0 || holder.Departements.Any(actor.Departements.Contains);

    private static IQueryable<CaseFile> Of(IefDbContext db, Actor actor, FileTableFilter filter)
    {
        var files = Tab(db, FileScope.Of(db, db.Files.AsNoTracking(), actor), actor, filter.Tab);
        if (filter.Kind is { } kind) files = files.Where(file => file.Kind == kind);
        if (filter.State is { } state) files = files.Where(file => file.State == state);
        if (filter.Departement is { } code) files = Departement.TryParse(code, out var departement) ? files.Where(file => file.Departement == departement) : files.Where(_ => false);
        if (filter.Ground is { } ground && actor.Role is not Role.Administrator) files = files.Where(file => db.Set<AuthorisationRequest>().Any(request => request.CaseId == file.Id && request.Ground == ground) || db.Set<Appeal>().Any(appeal => appeal.CaseId == file.Id && appeal.Ground == ground));
        if (filter.HolderId is { } holder) files = files.Where(file => file.HolderId == holder);
        if (filter.Label is { } label) files = files.Where(file => db.Set<CaseLabel>().Any(known => known.CaseId == file.Id && known.Label == label));
        if (filter.DueBy is { } day) files = files.Where(file => db.DueDates.Any(due => due.CaseId == file.Id && due.State == DueState.Running && due.PrudentOn <= day));
        return filter.Number is { Length: > 0 } number ? files.Where(file => file.Number.StartsWith(number)) : files;
    }

    private static IQueryable<CaseFile> Tab(IefDbContext db, IQueryable<CaseFile> files, Actor actor, FileTab tab) => tab switch
    {
        FileTab.ToTake => files.Where(file => file.ClosedOn == null && file.HolderId == null && db.Tasks.Where(task => task.State == TaskState.Open).Select(task => task.CaseId).Contains(file.Id)
            && file.Kind != CaseKind.Sitting && file.Kind != CaseKind.Mandates && file.Kind != CaseKind.DepartmentalBody),
        FileTab.Mine => files.Where(file => file.ClosedOn == null && file.HolderId == actor.AccountId),
        FileTab.WithFamily => files.Where(file => file.ClosedOn == null && (file.State == CaseState.Incomplete || db.Tasks.Where(task => task.State == TaskState.Open && task.Role == Role.Family).Select(task => task.CaseId).Contains(file.Id))),
        FileTab.WithCommission => files.Where(file => file.ClosedOn == null && file.Kind == CaseKind.Appeal),
        FileTab.Closed => files.Where(file => file.ClosedOn != null),
        _ => files,
    };

    private static IQueryable<CaseFile> Ordered(IefDbContext db, IQueryable<CaseFile> files, FileOrder order) => order switch
    {
        FileOrder.Newest => files.OrderByDescending(file => file.OpenedOn).ThenByDescending(file => file.Number),
        FileOrder.Oldest => files.OrderBy(file => file.OpenedOn).ThenBy(file => file.Number),
        _ => from file in files
             let dueOn = db.DueDates.Where(due => due.CaseId == file.Id && due.State == DueState.Running).Min(due => (DateOnly?)due.PrudentOn)
             orderby dueOn == null, dueOn, file.Number
             select file,
    };
}
