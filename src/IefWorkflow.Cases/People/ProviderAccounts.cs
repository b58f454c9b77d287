using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.People;

/// <summary>The accounts of families who sign in through an identity provider: one for each person that a provider names, never joined to another by its e-mail address.</summary>
public sealed class ProviderAccounts(CaseSession session)
{
    private const string NamePrefix = "oidc:";

    /// <summary>The account of a person; it is made when they first come.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">Who it is, as the provider says (<c>sub</c>).</param>
    /// <param name="name">The name, which follows what the provider says; empty for none.</param>
    /// <param name="email">The e-mail address, taken when the account is made; empty for none.</param>
    /// <param name="isVerified">Whether the provider has verified that address: nothing is sent to one that was not.</param>
    /// <param name="cancellationToken">Cancels the sign-in.</param>
    /// <returns>The account and its stamp; null when it is disabled.</returns>
    public async Task<(Account Account, string Stamp)?> SignInAsync(string issuer, string subject, string name, string email, bool isVerified, CancellationToken cancellationToken)
    {
        var signInName = NamePrefix + PasswordDesk.Digest($"{issuer}\n{subject}");
        if (await session.Db.Set<Credential>().FirstOrDefaultAsync(candidate => candidate.SignInName == signInName, cancellationToken) is not { } credential)
        {
            return await MakeAsync(signInName, name, email, isVerified, cancellationToken);
        }

        var account = await session.Db.Accounts.SingleAsync(candidate => candidate.Id == credential.AccountId, cancellationToken);
        if (!account.IsActive) return null;

        if (name.Length > 0) account.Name = name;
        await session.Db.SaveChangesAsync(cancellationToken);
        return (account, credential.Stamp);
    }

    /// <remarks>The password is a secret that nobody knows: the account is opened by the provider only.</remarks>
    private async Task<(Account Account, string Stamp)?> MakeAsync(string signInName, string name, string email, bool isVerified, CancellationToken cancellationToken)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"),
            Name = name.Length > 0 ? name : "Famille",
            Role = Role.Family,
            Email = AccountLinks.IsAddress(email) ? email : null,
            EmailIsVerified = isVerified && AccountLinks.IsAddress(email),
        };
        var credential = PasswordDesk.Create(account, signInName, PasswordDesk.NewSecret());
        session.Db.Add(account);
        session.Db.Add(credential);
        await session.Db.SaveChangesAsync(cancellationToken);
        return (account, credential.Stamp);
    }
}
