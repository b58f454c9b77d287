using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Messages;

/// <summary>Writes e-mails into the outbox, in the transaction of the step.</summary>
public sealed class Outbox(IefDbContext db, AcademySettings settings, TimeProvider time)
{
    /// <summary>Writes to everybody who holds a role on a file; raises an alert when nobody can be written to.</summary>
    public async ValueTask WriteToRoleAsync(CaseFile file, Role role, MessageKind kind, string key, string subject, string body, CancellationToken cancellationToken)
    {
        var (concerned, reachable) = await HoldersAsync(file, role, cancellationToken);
        foreach (var account in reachable) await WriteAsync(file, account, kind, $"{key}:{account.Id}", subject, MailFrame.ToStaff(body, role, settings, file.Kind, file.Number), cancellationToken);
        if (reachable.Count > 0) return;

        var reason = concerned.Count == 0 ? "personne n'a ce rôle" : "aucune adresse électronique vérifiée";
        await AlertAsync(file, role, key, $"{subject}. Personne n'a pu être prévenu par courriel ({role.Label()}\u00A0: {reason}).", cancellationToken);
        if (kind is MessageKind.Reminder or MessageKind.Escalation) await EscalateAsync(file, role, key, subject, body, cancellationToken);
    }

    /// <summary>Writes to somebody who works here a text that is framed already (<see cref="MailFrame.ToStaff"/>). The same key is written once.</summary>
    public ValueTask WriteAsync(CaseFile? file, Account to, MessageKind kind, string key, string subject, string body, CancellationToken cancellationToken) =>
        to.Email is { } address ? AddAsync(file, address, to.Name, kind, key, subject, body, null, cancellationToken) : throw new ArgumentException($"'{to.Id}' has no address.", nameof(to));

    /// <summary>Writes to an address about a file, or what is written about none as it is. The same key is written once.</summary>
    public ValueTask WriteAsync(CaseFile? file, string address, string name, MessageKind kind, string key, string subject, string body, CancellationToken cancellationToken) =>
        AddAsync(file, address, name, kind, key, subject, file is null ? body : MailFrame.FromService(body, settings, file), null, cancellationToken);

    /// <summary>Writes a convocation, or that it no longer holds, to an address, with what its calendar takes, where there is one. The same key is written once.</summary>
    public ValueTask ConveneAsync(CaseFile file, string address, string name, string key, string subject, string body, CalendarInvitation? invitation, CancellationToken cancellationToken) =>
        AddAsync(file, address, name, MessageKind.Convocation, key, subject, MailFrame.FromService(body, settings, file), invitation, cancellationToken);

    /// <summary>Raises an alert on a worklist. The same key is raised once.</summary>
    public async ValueTask AlertAsync(CaseFile? file, Role role, string key, string text, CancellationToken cancellationToken)
    {
        if (await db.Alerts.FindAsync([key], cancellationToken) is not null) return;

        db.Alerts.Add(new Alert { Id = key, CaseId = file?.Id, Role = role, Text = text, RaisedAt = time.GetUtcNow() });
    }

    private async ValueTask AddAsync(CaseFile? file, string address, string name, MessageKind kind, string key, string subject, string body, CalendarInvitation? invitation, CancellationToken cancellationToken)
    {
        if (await db.Messages.FindAsync([key], cancellationToken) is not null) return;

        var now = time.GetUtcNow();
        db.Messages.Add(new Message
        {
            Id = key, CaseId = file?.Id, Kind = kind, To = address, ToName = name, ReplyTo = ReplyTo(file), Subject = subject, Body = body,
            Calendar = invitation?.ToText(now), CreatedAt = now, NextAttemptAt = now,
        });
    }

    private string? ReplyTo(CaseFile? file) => settings.Answering(file?.Kind).Email is var address && CalendarInvitation.IsAddress(address) ? address : null;

    /// <summary>Writes to those who act when nobody of a role can be reached; the administrator is alerted when there is nobody either.</summary>
    private async ValueTask EscalateAsync(CaseFile file, Role role, string key, string subject, string body, CancellationToken cancellationToken)
    {
        var fallback = FallbackOf(role);
        var (_, reachable) = await HoldersAsync(file, fallback, cancellationToken);
        var text = $"{body}\n\nCe rappel était destiné au rôle «\u00A0{role.Label()}\u00A0», que personne ne peut recevoir par courriel.";
        foreach (var account in reachable) await WriteAsync(file, account, MessageKind.Escalation, $"{key}:repli:{account.Id}", subject, MailFrame.ToStaff(text, fallback, settings, file.Kind, file.Number), cancellationToken);
        if (reachable.Count == 0 && fallback is not Role.Administrator)
        {
            await AlertAsync(file, Role.Administrator, $"{key}:repli", $"{subject}. Ni le rôle «\u00A0{role.Label()}\u00A0» ni le rôle «\u00A0{fallback.Label()}\u00A0» n'a d'adresse électronique vérifiée.", cancellationToken);
        }
    }

    private async ValueTask<(List<Account> Concerned, List<Account> Reachable)> HoldersAsync(CaseFile file, Role role, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts.Where(account => account.Role == role && account.IsActive).OrderBy(account => account.Id).ToListAsync(cancellationToken);
        var concerned = accounts.Where(account => Rights.Reaches(account.ToActor(), file)).ToList();
        return (concerned, concerned.Where(account => account is { Email: not null, EmailIsVerified: true }).ToList());
    }

    private static Role FallbackOf(Role role) => role switch
    {
        Role.Clerk => Role.Dasen,
        Role.Dasen or Role.Doctor or Role.Head => Role.Clerk,
        Role.Secretary => Role.President,
        Role.President or Role.Member => Role.Secretary,
        _ => Role.Administrator,
    };
}
