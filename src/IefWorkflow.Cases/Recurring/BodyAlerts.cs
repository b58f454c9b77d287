using System.Globalization;
using IefWorkflow.Cases.DepartmentalBody;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;
using Body = IefWorkflow.Law.Oversight.DepartmentalBody;

namespace IefWorkflow.Cases.Recurring;

/// <summary>
/// Watches the body against school avoidance in every département (D131-4-1): a year that nobody opened is on the worklist of the DASEN and told
/// once by e-mail; too few meetings are on the worklist, the workflow of the year having written. What was put right leaves the list.
/// </summary>
public sealed class BodyAlerts : IDailyJob
{
    private const string Prefix = "instance:";

    /// <inheritdoc/>
    public string Name => "instance-departementale";

    /// <inheritdoc/>
    public TimeOnly At(AcademySettings settings) => settings.RemindersAt;

    /// <inheritdoc/>
    public async Task RunAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var year = session.Today.Year;
        var opened = await session.Db.Set<BodyYear>().AsNoTracking().Where(body => body.Year == year).ToDictionaryAsync(body => body.DepartementCode, StringComparer.Ordinal, cancellationToken);
        var standing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var departement in session.Settings.Departements)
        {
            var key = opened.TryGetValue(departement.Code, out var body)
                ? await AlertOfMeetingsAsync(session, body, cancellationToken)
                : await AlertOfYearAsync(session, departement, year, cancellationToken);
            if (key is not null) standing.Add(key);
        }

        var alerts = await session.Db.Alerts.Where(alert => alert.Id.StartsWith(Prefix) && alert.ClosedAt == null).ToListAsync(cancellationToken);
        foreach (var alert in alerts.Where(alert => !standing.Contains(alert.Id))) alert.ClosedAt = session.Now;
    }

    private static async Task<string?> AlertOfMeetingsAsync(CaseSession session, BodyYear body, CancellationToken cancellationToken)
    {
        var meetings = session.Db.Set<BodyMeeting>().Where(meeting => meeting.CaseId == body.CaseId && meeting.HeldOn != null);
        var held = await meetings.Select(meeting => meeting.HeldOn!.Value).ToListAsync(cancellationToken);
        if (!Body.AlertsOn(session.Today, held)) return null;

        var count = Body.Frequency(held, body.Year).Count;
        var key = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{body.CaseId}:{count}");
        var text = $"[instance] {(count == 0 ? "Aucune réunion" : "Une seule réunion")} de l'instance départementale en {body.Year}\u00A0: il en faut au moins {Body.MinimumMeetings} par an (D131-4-1). Convoquez-la avec le préfet.";
        await session.Outbox.AlertAsync(await session.GetAsync(body.CaseId, cancellationToken), Role.Dasen, key, text, cancellationToken);
        return key;
    }

    private static async Task<string> AlertOfYearAsync(CaseSession session, Departement departement, int year, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{departement.Code}:{year}");
        var action = $"Ouvrez l'année {year} de l'instance départementale ({departement.Code}) et convoquez-la avec le préfet.";
        await session.Outbox.AlertAsync(null, Role.Dasen, key, $"[instance] {action} Elle se réunit au moins {Body.MinimumMeetings} fois par an (D131-4-1).", cancellationToken);

        var accounts = await session.Db.Accounts.Where(account => account.Role == Role.Dasen && account.IsActive && account.EmailIsVerified && account.Email != null).ToListAsync(cancellationToken);
        foreach (var account in accounts.Where(account => account.ToActor().Reaches(departement)))
        {
            var body = $"À faire\u00A0: {action}\n\nL'instance se réunit au moins {Body.MinimumMeetings} fois par année civile (D131-4-1). Tant que l'année n'est pas ouverte, ses réunions ne sont ni convoquées ni comptées.";
            await session.Outbox.WriteAsync(null, account, MessageKind.Reminder, $"{key}:{account.Id}", $"[instance] Année {year} à ouvrir pour le département {departement.Code}", MailFrame.ToStaff(body, Role.Dasen, session.Settings, CaseKind.DepartmentalBody, null), cancellationToken);
        }

        return key;
    }
}
