using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Messages;

/// <summary>Writes e-mails into the outbox, in the transaction of the step.</summary>
public sealed class Outbox(IefDbContext db, TimeProvider time)
{
    /// <summary>Writes to everybody who holds a role on a file; raises an alert when nobody can be written to.</summary>
    public async ValueTask WriteToRoleAsync(CaseFile file, Role role, MessageKind kind, string key, string subject, string body, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts.Where(account => account.Role == role && account.IsActive).OrderBy(account => account.Id).ToListAsync(cancellationToken);
        var concerned = accounts.Where(account => Rights.Reaches(account.ToActor(), file)).ToList();
        var reachable = concerned.Where(account => account is { Email: not null, EmailIsVerified: true }).ToList();
        foreach (var account in reachable) await WriteAsync(file, account, kind, $"{key}:{account.Id}", subject, body, cancellationToken);
        if (reachable.Count > 0) return;

        var reason = concerned.Count == 0 ? "personne n'a ce rôle" : "aucune adresse électronique vérifiée";
        await AlertAsync(file, role, key, $"{subject}. Personne n'a pu être prévenu par courriel ({role.Label()}\u00A0: {reason}).", cancellationToken);
    }

    /// <summary>Writes to one person. The same key is written once.</summary>
    public ValueTask WriteAsync(CaseFile? file, Account to, MessageKind kind, string key, string subject, string body, CancellationToken cancellationToken) =>
        to.Email is { } address ? WriteAsync(file, address, to.Name, kind, key, subject, body, cancellationToken) : throw new ArgumentException($"'{to.Id}' has no address.", nameof(to));

    /// <summary>Writes to an address. The same key is written once.</summary>
    public async ValueTask WriteAsync(CaseFile? file, string address, string name, MessageKind kind, string key, string subject, string body, CancellationToken cancellationToken)
    {
        if (await db.Messages.FindAsync([key], cancellationToken) is not null) return;

        var now = time.GetUtcNow();
        db.Messages.Add(new Message { Id = key, CaseId = file?.Id, Kind = kind, To = address, ToName = name, Subject = subject, Body = body, CreatedAt = now, NextAttemptAt = now });
    }

    /// <summary>Raises an alert on a worklist. The same key is raised once.</summary>
    public async ValueTask AlertAsync(CaseFile? file, Role role, string key, string text, CancellationToken cancellationToken)
    {
        if (await db.Alerts.FindAsync([key], cancellationToken) is not null) return;

        db.Alerts.Add(new Alert { Id = key, CaseId = file?.Id, Role = role, Text = text, RaisedAt = time.GetUtcNow() });
    }
}
