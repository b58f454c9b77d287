using System.Security.Cryptography;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Administration;

/// <summary>What an administrator does about accounts. Each act is in the register; passwords are neither chosen by the administrator nor kept.</summary>
public sealed class AccountAdministration(IServiceScopeFactory scopes)
{
    /// <summary>Letters and digits that nobody mistakes for another when they are read from paper.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 16;

    /// <summary>Opens an account.</summary>
    public Task<AccountOutcome> CreateAsync(Actor actor, AccountGiven given, CancellationToken cancellationToken) => ChangeAsync(actor, async services =>
    {
        if (given.Role is null) return NoRole();

        var desk = services.GetRequiredService<AccountDesk>();
        var password = RandomNumberGenerator.GetString(Alphabet, PasswordLength);
        if (await desk.AddAsync(New(given, password), cancellationToken) is { Count: > 0 } faults) return Bad(faults);

        var account = await desk.FindAsync(given.SignInName, cancellationToken) ?? throw new InvalidOperationException("An account that was added is gone.");
        await NoteAsync(services, actor, "creer-compte", "Compte créé", account, cancellationToken);
        return new AccountOutcome.Done(account.Id, password);
    }, cancellationToken);

    /// <summary>Changes name, role, scope and address of an account; its sessions end, so that no right outlives the change.</summary>
    public Task<AccountOutcome> ChangeAsync(Actor actor, string id, AccountGiven given, CancellationToken cancellationToken) => OnAsync(actor, id, async (services, account, credential) =>
    {
        if (given.Role is not { } role) return NoRole();
        if (services.GetRequiredService<AccountDesk>().Faults(New(given with { SignInName = credential?.SignInName ?? account.Id }, Alphabet)) is { Count: > 0 } faults) return Bad(faults);
        if (role is not Role.Administrator && await IsLastAdministratorAsync(services, account, cancellationToken)) return LastAdministrator();

        (account.Name, account.Role) = (given.Name.Trim(), role);
        account.Departements = string.Join(' ', given.Departements.Select(code => Departement.Parse(code).Code));
        account.Communes = string.Join(';', given.Communes.Select(commune => commune.Trim()));
        account.Schools = SchoolCode.Joined(given.Schools);
        (account.Email, account.EmailIsVerified) = given.Email.Length > 0 ? (given.Email, true) : (null, false);
        if (credential is not null && account.Id != actor.AccountId) PasswordDesk.EndSessions(credential);
        await NoteAsync(services, actor, "modifier-compte", "Compte modifié", account, cancellationToken);
        return new AccountOutcome.Done(account.Id, null);
    }, cancellationToken);

    /// <summary>Closes an account: its sessions end at once. What it did stays.</summary>
    public Task<AccountOutcome> DisableAsync(Actor actor, string id, CancellationToken cancellationToken) => OnAsync(actor, id, async (services, account, credential) =>
    {
        if (account.Id == actor.AccountId) return Not("Vous ne pouvez pas fermer votre propre compte\u00A0: demandez-le à un autre administrateur.");
        if (await IsLastAdministratorAsync(services, account, cancellationToken)) return LastAdministrator();
        if (!account.IsActive) return Not("Ce compte est déjà fermé.");

        account.IsActive = false;
        if (credential is not null) PasswordDesk.EndSessions(credential);
        await NoteAsync(services, actor, "fermer-compte", "Compte fermé", account, cancellationToken);
        return new AccountOutcome.Done(account.Id, null);
    }, cancellationToken);

    /// <summary>Opens a closed account again, with the password it had.</summary>
    public Task<AccountOutcome> EnableAsync(Actor actor, string id, CancellationToken cancellationToken) => OnAsync(actor, id, async (services, account, _) =>
    {
        if (account.IsActive) return Not("Ce compte est déjà ouvert.");

        account.IsActive = true;
        await NoteAsync(services, actor, "rouvrir-compte", "Compte rouvert", account, cancellationToken);
        return new AccountOutcome.Done(account.Id, null);
    }, cancellationToken);

    /// <summary>Lets an account be tried again that too many wrong passwords had locked.</summary>
    public Task<AccountOutcome> UnlockAsync(Actor actor, string id, CancellationToken cancellationToken) => OnAsync(actor, id, async (services, account, credential) =>
    {
        if (credential is not { LockedUntil: not null }) return Not("Ce compte n'est pas verrouillé.");

        (credential.FailedAttempts, credential.LockedUntil) = (0, null);
        await NoteAsync(services, actor, "deverrouiller-compte", "Compte déverrouillé", account, cancellationToken);
        return new AccountOutcome.Done(account.Id, null);
    }, cancellationToken);

    /// <summary>Gives an account a new password, shown once; its sessions and its token end.</summary>
    public Task<AccountOutcome> ResetPasswordAsync(Actor actor, string id, CancellationToken cancellationToken) => OnAsync(actor, id, async (services, account, credential) =>
    {
        if (credential is null) return Not("Ce compte ne se connecte pas par mot de passe.");

        var password = RandomNumberGenerator.GetString(Alphabet, PasswordLength);
        credential.PasswordHash = PasswordDigest.Of(password);
        (credential.FailedAttempts, credential.LockedUntil) = (0, null);
        PasswordDesk.EndSessions(credential);
        await NoteAsync(services, actor, "changer-mot-de-passe", "Mot de passe remplacé", account, cancellationToken);
        return new AccountOutcome.Done(account.Id, password);
    }, cancellationToken);

    private Task<AccountOutcome> OnAsync(Actor actor, string id, Func<IServiceProvider, Account, Credential?, Task<AccountOutcome>> change, CancellationToken cancellationToken) => ChangeAsync(actor, async services =>
    {
        var db = services.GetRequiredService<CaseSession>().Db;
        return await db.Accounts.FindAsync([id], cancellationToken) is { } account
            ? await change(services, account, await db.Set<Credential>().FindAsync([id], cancellationToken))
            : new AccountOutcome.Refused(new ActAnswer.Refused(RefusalKind.NotFound, "Ce compte n'existe pas\u00A0: voyez la liste des comptes.", null));
    }, cancellationToken);

    private Task<AccountOutcome> ChangeAsync(Actor actor, Func<IServiceProvider, Task<AccountOutcome>> change, CancellationToken cancellationToken) => actor.Role is Role.Administrator
        ? CaseTransaction.RunAsync(scopes, change, cancellationToken)
        : Task.FromResult<AccountOutcome>(new AccountOutcome.Refused(new ActAnswer.Refused(RefusalKind.Forbidden, "Seul l'administrateur gère les comptes.", null)));

    private static NewAccount New(AccountGiven given, string password) => new(given.Name, given.Role!.Value, given.SignInName, password)
    {
        Departements = given.Departements, Communes = given.Communes, Schools = given.Schools, Email = given.Email.Length > 0 ? given.Email : null,
    };

    private static ValueTask NoteAsync(IServiceProvider services, Actor actor, string name, string label, Account account, CancellationToken cancellationToken) =>
        services.GetRequiredService<CaseSession>().NoteAsync(actor, name, label, new JsonObject
        {
            ["compte"] = account.Id, ["nom"] = account.Name, ["role"] = account.Role.Code(), ["departements"] = account.Departements.Length > 0 ? account.Departements : null,
            ["communes"] = account.Communes.Length > 0 ? account.Communes : null, ["etablissements"] = account.Schools.Length > 0 ? account.Schools : null,
        }, cancellationToken);

    private static async Task<bool> IsLastAdministratorAsync(IServiceProvider services, Account account, CancellationToken cancellationToken) =>
        account is { Role: Role.Administrator, IsActive: true }
        && !await services.GetRequiredService<CaseSession>().Db.Accounts.AnyAsync(other => other.Role == Role.Administrator && other.IsActive && other.Id != account.Id, cancellationToken);

    private static AccountOutcome.Refused Bad(IReadOnlyList<string> faults) => new(new ActAnswer.Refused(RefusalKind.BadInput, string.Join(' ', faults), null));

    private static AccountOutcome.Refused NoRole() => Bad(["Aucun rôle n'est choisi\u00A0: choisissez-en un."]);

    private static AccountOutcome.Refused Not(string message) => new(new ActAnswer.Refused(RefusalKind.NotExpected, message, null));

    private static AccountOutcome.Refused LastAdministrator() => Not("C'est le dernier administrateur actif\u00A0: nommez-en un autre d'abord.");
}
