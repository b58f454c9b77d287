using System.Net.Mail;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.People;

/// <summary>Accounts that people open themselves, and the links sent by e-mail for that. No answer tells whether an address has an account: only the e-mail does.</summary>
public sealed class AccountLinks(CaseSession session, PasswordDesk passwords)
{
    private const int LinksAnHour = 3;
    private const int LongestAddress = 254;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Whether a text is one address that can be written to.</summary>
    public static bool IsAddress(string text) => text.Length is > 0 and <= LongestAddress && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text && !text.Any(char.IsControl);

    /// <summary>Sends a link to create an account; to who has one already, the news that it exists.</summary>
    public async Task AskForAccountAsync(string email, string site, CancellationToken cancellationToken)
    {
        var address = PasswordDesk.Normalized(email);
        if (await IsTooOftenAsync(address, cancellationToken)) return;

        var isTaken = await HolderAsync(address, cancellationToken) is not null;
        await SendAsync(AccountLinkPurpose.Creation, address, null, Day, token => isTaken ? AccountMail.AlreadyThere(site) : AccountMail.Creation($"{site}/creer-un-compte/confirmer?jeton={token}"), cancellationToken);
    }

    /// <summary>Sends a link to choose a new password, where the address has an account with a password.</summary>
    public async Task AskForPasswordAsync(string email, string site, CancellationToken cancellationToken)
    {
        var address = PasswordDesk.Normalized(email);
        if (await HolderAsync(address, cancellationToken) is not { } account || await IsTooOftenAsync(address, cancellationToken)) return;

        await SendAsync(AccountLinkPurpose.Password, address, account.Id, Hour, token => AccountMail.Password($"{site}/nouveau-mot-de-passe?jeton={token}"), cancellationToken);
    }

    /// <summary>Sends a link to the new address of an account; nothing changes before it is followed.</summary>
    public async Task AskForEmailAsync(string accountId, string email, string site, CancellationToken cancellationToken)
    {
        var address = PasswordDesk.Normalized(email);
        if (await IsTooOftenAsync(address, cancellationToken)) return;

        var isTaken = await HolderAsync(address, cancellationToken) is not null;
        await SendAsync(AccountLinkPurpose.Email, address, accountId, Day, token => isTaken ? AccountMail.AlreadyThere(site) : AccountMail.Email($"{site}/nouvelle-adresse?jeton={token}"), cancellationToken);
    }

    /// <summary>The link of a token that still serves; null for none. Looking at it does not use it up: programs that check mail follow links too.</summary>
    public async Task<AccountLink?> FindAsync(AccountLinkPurpose purpose, string token, CancellationToken cancellationToken)
    {
        var hash = PasswordDesk.Digest(token);
        var link = await session.Db.Set<AccountLink>().FirstOrDefaultAsync(candidate => candidate.TokenHash == hash && candidate.Purpose == purpose, cancellationToken);
        return link?.ExpiresAt > session.Now ? link : null;
    }

    /// <summary>Creates the account of a family, and uses the link up.</summary>
    /// <returns>The account and its stamp; null when the link no longer serves, or the address got an account meanwhile.</returns>
    public async Task<(Account Account, string Stamp)?> CreateAsync(string token, string name, string password, CancellationToken cancellationToken)
    {
        if (await FindAsync(AccountLinkPurpose.Creation, token, cancellationToken) is not { } link || await HolderAsync(link.Email, cancellationToken) is not null) return null;

        var account = new Account { Id = Guid.CreateVersion7(session.Now).ToString("N"), Name = name, Role = Role.Family, Email = link.Email, EmailIsVerified = true };
        var credential = PasswordDesk.Create(account, link.Email, password);
        session.Db.Add(account);
        session.Db.Add(credential);
        return await UseUpAsync(link, cancellationToken) ? (account, credential.Stamp) : null;
    }

    /// <summary>Gives an account a new password, and uses the link up: every session of the account ends.</summary>
    /// <returns>Whether the link still served.</returns>
    public async Task<bool> ResetAsync(string token, string password, CancellationToken cancellationToken)
    {
        if (await FindAsync(AccountLinkPurpose.Password, token, cancellationToken) is not { AccountId: { } accountId } link) return false;

        await passwords.SetAsync(accountId, password, cancellationToken);
        return await UseUpAsync(link, cancellationToken);
    }

    /// <summary>Gives an account its new address, and uses the link up.</summary>
    /// <returns>Whether the link still served.</returns>
    public async Task<bool> ConfirmEmailAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(AccountLinkPurpose.Email, token, cancellationToken) is not { AccountId: { } accountId } link || await HolderAsync(link.Email, cancellationToken) is not null) return false;

        var account = await session.Db.Accounts.SingleAsync(candidate => candidate.Id == accountId, cancellationToken);
        var credential = await session.Db.Set<Credential>().SingleAsync(candidate => candidate.AccountId == accountId, cancellationToken);
        if (credential.SignInName == account.Email) credential.SignInName = link.Email;
        (account.Email, account.EmailIsVerified) = (link.Email, true);
        return await UseUpAsync(link, cancellationToken);
    }

    /// <summary>Stores what a link allowed, and ends it with the other links of its purpose and address: of two who use one at once, one fails.</summary>
    private async Task<bool> UseUpAsync(AccountLink link, CancellationToken cancellationToken)
    {
        session.Db.RemoveRange(await session.Db.Set<AccountLink>().Where(other => other.Email == link.Email && other.Purpose == link.Purpose).ToListAsync(cancellationToken));
        try
        {
            await session.Db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private Task<Account?> HolderAsync(string address, CancellationToken cancellationToken) => session.Db.Accounts.FirstOrDefaultAsync(
        account => account.IsActive && session.Db.Set<Credential>().Any(credential => credential.AccountId == account.Id && credential.SignInName == address), cancellationToken);

    private async Task<bool> IsTooOftenAsync(string address, CancellationToken cancellationToken)
    {
        var since = session.Now - Hour;
        return await session.Db.Set<AccountLink>().CountAsync(link => link.Email == address && link.SentAt > since, cancellationToken) >= LinksAnHour;
    }

    private async Task SendAsync(AccountLinkPurpose purpose, string address, string? accountId, TimeSpan life, Func<string, (string Subject, string Body)> write, CancellationToken cancellationToken)
    {
        var token = PasswordDesk.NewSecret();
        var now = session.Now;
        var yesterday = now - Day;
        session.Db.RemoveRange(await session.Db.Set<AccountLink>().Where(link => link.ExpiresAt < now && link.SentAt < yesterday).ToListAsync(cancellationToken));
        session.Db.Add(new AccountLink { TokenHash = PasswordDesk.Digest(token), Purpose = purpose, Email = address, AccountId = accountId, SentAt = now, ExpiresAt = now + life });
        var (subject, body) = write(token);
        await session.Outbox.WriteAsync(null, address, "", MessageKind.Access, $"acces:{PasswordDesk.Digest(token)}", subject, body, cancellationToken);
        await session.Db.SaveChangesAsync(cancellationToken);
    }
}
