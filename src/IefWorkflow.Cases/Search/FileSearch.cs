using System.Globalization;
using System.Text.RegularExpressions;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Search;

/// <summary>Finds files by number, name, date of birth or number of a registered letter, in the scope of who looks; every search is logged.</summary>
public sealed partial class FileSearch(IServiceScopeFactory scopes)
{
    private const int Most = 50;

    private static readonly string[] DateFormats = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "yyyy-M-d", "ddMMyyyy"];

    /// <summary>The names of the months in capitals without accents, as <see cref="SearchWords"/> makes them.</summary>
    private static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(month => SearchWords.Of(FrenchDate.Plain(new DateOnly(2000, month, 2)))[0])];

    /// <summary>Looks for files.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public Task<FileSearchResult> FindAsync(Actor actor, string text, CancellationToken cancellationToken) => AuditedRead.RunAsync(scopes, async session =>
    {
        text = text.Trim();
        if (text.Length == 0 || !Searches(actor.Role)) return new FileSearchResult(SearchKind.Nothing, [], 0);

        var result = await FindAsync(session, actor, text, cancellationToken);
        session.LogRead(actor, null, $"recherche ({result.Kind.ToString().ToLowerInvariant()}), {FrenchCount.Of(result.Total, "résultat")}", shown: result.Total > 0);
        return result;
    }, cancellationToken);

    /// <summary>Whether a role searches: those that open the details of files.</summary>
    public static bool Searches(Role role) => FileScope.Lists(role) && role is not (Role.Family or Role.Administrator);

    /// <summary>The day that a text says, in one of the ways in which people write days; null for none.</summary>
    public static DateOnly? DayIn(string text)
    {
        var parts = text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(part => Month(part) ?? (part.Equals("1er", StringComparison.OrdinalIgnoreCase) ? "1" : part));
        return DateOnly.TryParseExact(string.Join(' ', parts), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static string? Month(string word) =>
        SearchWords.Of(word) is [var only] && Array.IndexOf(Months, only) is >= 0 and var index ? (index + 1).ToString(CultureInfo.InvariantCulture) : null;

    private static async Task<FileSearchResult> FindAsync(CaseSession session, Actor actor, string text, CancellationToken cancellationToken)
    {
        var (db, files) = (session.Db, FileScope.Of(session.Db, session.Db.Files.AsNoTracking(), actor));
        if (Number().IsMatch(text)) return await ResultAsync(session, actor, SearchKind.Number, files.Where(file => file.Number.StartsWith(text)), cancellationToken);
        if (DayIn(text) is { } day) return await ResultAsync(session, actor, SearchKind.BirthDate, BornOn(session, files, day), cancellationToken);

        var tracking = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (Tracking().IsMatch(tracking))
        {
            return await ResultAsync(session, actor, SearchKind.Registered, files.Where(file => db.Set<LegalNotification>().Where(sent => sent.TrackingNumber != null && sent.TrackingNumber.Replace(" ", "") == tracking).Select(sent => sent.CaseId).Contains(file.Id)), cancellationToken);
        }

        var words = SearchWords.Of(text);
        if (words.Count == 0) return new FileSearchResult(SearchKind.Nothing, [], 0);

        var named = words.Aggregate(files, (found, word) => found.Where(file => db.Set<SearchName>().Where(name => name.Word.StartsWith(word)).Select(name => name.CaseId).Contains(file.Id)));
        var exact = await ResultAsync(session, actor, SearchKind.Name, named, cancellationToken);
        if (exact.Total > 0) return exact;

        var alike = words.Select(FrenchSound.Of).Aggregate(files, (found, sound) => found.Where(file => db.Set<SearchName>().Where(name => name.Sound == sound).Select(name => name.CaseId).Contains(file.Id)));
        return await ResultAsync(session, actor, SearchKind.Sound, alike, cancellationToken);
    }

    private static IQueryable<CaseFile> BornOn(CaseSession session, IQueryable<CaseFile> files, DateOnly day)
    {
        var requests = session.Db.Set<AuthorisationRequest>().Where(request => request.ChildBornOn == day).Select(request => request.CaseId);
        return files.Where(file => requests.Contains(file.Id) || (file.ParentId != null && requests.Contains(file.ParentId)));
    }

    private static async Task<FileSearchResult> ResultAsync(CaseSession session, Actor actor, SearchKind kind, IQueryable<CaseFile> files, CancellationToken cancellationToken)
    {
        var total = await files.CountAsync(cancellationToken);
        var shown = await files.OrderByDescending(file => file.OpenedOn).ThenByDescending(file => file.Number).Take(Most).ToListAsync(cancellationToken);
        return new FileSearchResult(kind, await FileRows.OfAsync(session, actor, shown, cancellationToken), total);
    }

    [GeneratedRegex(@"^\d{4}-\d{0,8}$")]
    private static partial Regex Number();

    [GeneratedRegex("^(?=(.*[0-9]){8})[A-Z0-9]{9,20}$")]
    private static partial Regex Tracking();
}
