using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Planning;

/// <summary>Gives, takes back and serves the secret addresses of calendars. What they serve names files by number, never a person.</summary>
public sealed class CalendarFeedDesk(IServiceScopeFactory scopes)
{
    private const int DaysBehind = 30;
    private const int DaysAhead = 400;
    private static readonly TimeSpan SittingLength = TimeSpan.FromHours(2);

    /// <summary>Since when somebody has an address; null when they have none.</summary>
    public async Task<DateTimeOffset?> SinceAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CaseSession>().Db.Set<CalendarFeed>().AsNoTracking().FirstOrDefaultAsync(feed => feed.AccountId == actor.AccountId, cancellationToken))?.CreatedAt;
    }

    /// <summary>Gives somebody a new address, in place of the one before.</summary>
    /// <returns>The secret in it, shown once; null when the role has no calendar.</returns>
    public Task<string?> RenewAsync(Actor actor, CancellationToken cancellationToken) => CaseTransaction.RunAsync(scopes, async services =>
    {
        if (!CalendarReader.IsFor(actor.Role)) return null;

        var session = services.GetRequiredService<CaseSession>();
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        if (await session.Db.Set<CalendarFeed>().FindAsync([actor.AccountId], cancellationToken) is { } known) (known.SecretDigest, known.CreatedAt) = (Digest(secret), session.Now);
        else session.Db.Add(new CalendarFeed { AccountId = actor.AccountId, SecretDigest = Digest(secret), CreatedAt = session.Now });
        await session.NoteAsync(actor, "ouvrir-flux", "Adresse de calendrier créée", null, cancellationToken);
        return secret;
    }, cancellationToken);

    /// <summary>Takes the address of somebody back; where there is none, nothing changes.</summary>
    public Task RevokeAsync(Actor actor, CancellationToken cancellationToken) => CaseTransaction.RunAsync(scopes, async services =>
    {
        var session = services.GetRequiredService<CaseSession>();
        if (await session.Db.Set<CalendarFeed>().FindAsync([actor.AccountId], cancellationToken) is not { } known) return false;

        session.Db.Remove(known);
        await session.NoteAsync(actor, "fermer-flux", "Adresse de calendrier révoquée", null, cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>The calendar at an address, as iCalendar text.</summary>
    /// <returns>Null when the address is not or no longer one, or its account is closed.</returns>
    public async Task<string?> ReadAsync(string secret, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<CaseSession>();
        var digest = Digest(secret);
        var account = await (
            from feed in session.Db.Set<CalendarFeed>().AsNoTracking()
            join owner in session.Db.Accounts.AsNoTracking() on feed.AccountId equals owner.Id
            where feed.SecretDigest == digest && owner.IsActive
            select owner).FirstOrDefaultAsync(cancellationToken);
        if (account is null) return null;

        var lines = await session.PlannedAsync(account.ToActor(), session.Today.AddDays(-DaysBehind), session.Today.AddDays(DaysAhead), cancellationToken);
        return CalendarText.Join([
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//IefWorkflow//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Instruction dans la famille",
            .. lines.SelectMany(line => Event(session, line)), "END:VCALENDAR",
        ]);
    }

    private static IEnumerable<string> Event(CaseSession session, PlannedLine line) =>
    [
        "BEGIN:VEVENT",
        $"UID:{CalendarText.Escaped(string.Create(CultureInfo.InvariantCulture, $"{line.Kind}-{line.Key}@ief"))}",
        $"DTSTAMP:{CalendarText.Instant(session.Now)}",
        .. line.At is { } at
            ? new[] { $"DTSTART:{CalendarText.Instant(session.Instant(line.On, at))}", $"DTEND:{CalendarText.Instant(session.Instant(line.On, at) + SittingLength)}" }
            : [$"DTSTART;VALUE=DATE:{CalendarText.Day(line.On)}", $"DTEND;VALUE=DATE:{CalendarText.Day(line.On.AddDays(1))}", "TRANSP:TRANSPARENT"],
        $"SUMMARY:{CalendarText.Escaped($"{line.Number}\u00A0: {line.Title}")}",
        .. line.Place.Length > 0 ? new[] { $"LOCATION:{CalendarText.Escaped(line.Place)}" } : [],
        "END:VEVENT",
    ];

    private static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
