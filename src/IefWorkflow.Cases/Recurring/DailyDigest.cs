using System.Globalization;
using System.Text;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Every morning, one e-mail to each member of staff who is expected to do something: late first, an action a line, numbers of files only.</summary>
public sealed class DailyDigest : IDailyJob
{
    private const int MostLines = 100;
    private static readonly Role[] Staff = [Role.Clerk, Role.Dasen, Role.Doctor, Role.Head, Role.Secretary, Role.President, Role.Member, Role.Administrator];

    /// <inheritdoc/>
    public string Name => "travail-du-jour";

    /// <inheritdoc/>
    public TimeOnly At(AcademySettings settings) => settings.DigestAt;

    /// <inheritdoc/>
    public async Task RunAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var worklists = await Worklists.ReadAsync(session, cancellationToken);
        var day = session.Today;
        foreach (var account in await session.Db.Accounts.Where(account => account.IsActive && Staff.Contains(account.Role)).OrderBy(account => account.Id).ToListAsync(cancellationToken))
        {
            var items = worklists.Of(account);
            if (items.Count == 0) continue;

            if (account is { Email: not null, EmailIsVerified: true })
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"travail-du-jour:{day:yyyy-MM-dd}:{account.Id}");
                await session.Outbox.WriteAsync(null, account, MessageKind.Reminder, key, Subject(items), MailFrame.ToStaff(Body(items, day), account.Role, session.Settings, null, null), cancellationToken);
            }
            else
            {
                await session.Outbox.AlertAsync(
                    null, Role.Administrator, $"adresse:{account.Id}", $"Le compte « {account.Id} » a du travail et aucune adresse électronique vérifiée\u00A0: vérifiez son adresse.", cancellationToken);
            }
        }
    }

    private static string Subject(IReadOnlyList<DigestLine> items)
    {
        var late = items.Count(item => item.IsLate);
        return $"[travail du jour] {Counted(items.Count)}{(late == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", dont {late} en retard"))}";
    }

    private static string Body(IReadOnlyList<DigestLine> items, DateOnly day)
    {
        var text = new StringBuilder($"Votre travail du {FrenchDate.WithWeekday(day)}\n");
        var shown = items.Take(MostLines).ToList();
        Section(text, "En retard", shown.Where(item => item.IsLate));
        Section(text, "À faire", shown.Where(item => !item.IsLate));
        if (items.Count > shown.Count) text.Append(CultureInfo.InvariantCulture, $"\nEt {items.Count - shown.Count} autres, dans votre liste de travail.\n");
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<DigestLine> items)
    {
        var lines = items.Select(Line).ToList();
        if (lines.Count == 0) return;

        text.Append('\n').Append(title).Append('\n');
        foreach (var line in lines) text.Append("- ").Append(line).Append('\n');
    }

    private static string Line(DigestLine item)
    {
        var number = item.Number is null ? "" : $"Dossier {item.Number}\u00A0: ";
        var due = item.DueOn is not { } day ? "" : $" ({(item.IsLate ? "attendu" : "avant")} le {FrenchDate.Plain(day)})";
        return $"{number}{item.Action}{due}";
    }

    private static string Counted(int count) => count == 1 ? "1 action attendue" : string.Create(CultureInfo.InvariantCulture, $"{count} actions attendues");
}
