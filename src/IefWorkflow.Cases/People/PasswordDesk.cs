using System.Security.Cryptography;
using System.Text;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.People;

/// <summary>Checks passwords and tokens, and locks an account that is guessed at.</summary>
public sealed class PasswordDesk(IefDbContext db, TimeProvider time)
{
    private const int AttemptsBeforeLock = 5;
    private const int ShortestPassword = 12;
    private const int LongestPassword = 200;
    private static readonly TimeSpan LockFor = TimeSpan.FromMinutes(15);
    private static readonly Lazy<string> Decoy = new(() => PasswordDigest.Of("decoy"));

    /// <summary>Makes the credential of an account.</summary>
    public static Credential Create(Account account, string signInName, string password) => new()
    {
        AccountId = account.Id,
        SignInName = Normalized(signInName),
        PasswordHash = PasswordDigest.Of(password),
        Stamp = NewSecret(),
    };

    /// <summary>Signs in.</summary>
    /// <returns>The account and its stamp; null when name or password is wrong, or the account is locked or disabled. Which of these is not told.</returns>
    public async Task<(Account Account, string Stamp)?> SignInAsync(string signInName, string password, CancellationToken cancellationToken)
    {
        var name = Normalized(signInName);
        var credential = await db.Set<Credential>().FirstOrDefaultAsync(candidate => candidate.SignInName == name, cancellationToken);
        var account = credential is null ? null : await db.Accounts.FindAsync([credential.AccountId], cancellationToken);
        if (credential is null || account is null)
        {
            // The time of an answer must not tell whether the name exists.
            PasswordDigest.Matches(Decoy.Value, password);
            return null;
        }

        if (credential.LockedUntil > time.GetUtcNow() || !account.IsActive) return null;

        var isRight = PasswordDigest.Matches(credential.PasswordHash, password);
        credential.FailedAttempts = isRight ? 0 : credential.FailedAttempts + 1;
        credential.LockedUntil = credential.FailedAttempts >= AttemptsBeforeLock ? time.GetUtcNow() + LockFor : null;
        await db.SaveChangesAsync(cancellationToken);
        return isRight ? (account, credential.Stamp) : null;
    }

    /// <summary>The account of a session; null when the session has ended.</summary>
    public async Task<Account?> FindAsync(string accountId, string stamp, CancellationToken cancellationToken)
    {
        var credential = await db.Set<Credential>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.AccountId == accountId, cancellationToken);
        return credential?.Stamp == stamp ? await db.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.Id == accountId && account.IsActive, cancellationToken) : null;
    }

    /// <summary>Gives an account a new password, and unlocks it; its sessions and its token end. The caller stores it.</summary>
    internal async Task SetAsync(string accountId, string password, CancellationToken cancellationToken)
    {
        var credential = await db.Set<Credential>().FirstAsync(candidate => candidate.AccountId == accountId, cancellationToken);
        (credential.PasswordHash, credential.FailedAttempts, credential.LockedUntil) = (PasswordDigest.Of(password), 0, null);
        EndSessions(credential);
    }

    /// <summary>Gives an account a new token, in place of the one before.</summary>
    public async Task<string> NewTokenAsync(string accountId, CancellationToken cancellationToken)
    {
        var credential = await db.Set<Credential>().FirstAsync(candidate => candidate.AccountId == accountId, cancellationToken);
        var token = NewSecret();
        credential.TokenHash = Digest(token);
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>The account of a token, with its stamp; null when there is none.</summary>
    public async Task<(Account Account, string Stamp)?> FindByTokenAsync(string token, CancellationToken cancellationToken)
    {
        var digest = Digest(token);
        var credential = await db.Set<Credential>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.TokenHash == digest, cancellationToken);
        return credential is not null && await FindAsync(credential.AccountId, credential.Stamp, cancellationToken) is { } account ? (account, credential.Stamp) : null;
    }

    /// <summary>Ends the token of an account.</summary>
    public async Task RevokeTokenAsync(string accountId, CancellationToken cancellationToken)
    {
        var credential = await db.Set<Credential>().FirstAsync(candidate => candidate.AccountId == accountId, cancellationToken);
        credential.TokenHash = null;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whether who is signed in knows the password of the account; a wrong one counts as a failed sign-in.</summary>
    public async Task<bool> ConfirmAsync(string accountId, string password, CancellationToken cancellationToken)
    {
        var credential = await db.Set<Credential>().AsNoTracking().FirstAsync(candidate => candidate.AccountId == accountId, cancellationToken);
        return await SignInAsync(credential.SignInName, password, cancellationToken) is not null;
    }

    /// <summary>Changes the password of an account; its sessions and its token end. A wrong current password counts as a failed sign-in.</summary>
    /// <returns>Why not, in French; null when it was changed.</returns>
    public async Task<string?> ChangeAsync(string accountId, string current, string next, CancellationToken cancellationToken)
    {
        if (next.Length is < ShortestPassword or > LongestPassword) return $"Le nouveau mot de passe doit compter de {ShortestPassword} à {LongestPassword} caractères\u00A0: choisissez-en un autre.";
        if (next == current) return "Le nouveau mot de passe est celui d'avant\u00A0: choisissez-en un autre.";

        var credential = await db.Set<Credential>().FirstAsync(candidate => candidate.AccountId == accountId, cancellationToken);
        if (!await ConfirmAsync(accountId, current, cancellationToken)) return "Le mot de passe actuel n'est pas le bon, ou le compte est fermé pour quinze minutes.";

        credential.PasswordHash = PasswordDigest.Of(next);
        EndSessions(credential);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>Ends every session of an account and takes its token away.</summary>
    internal static void EndSessions(Credential credential) => (credential.Stamp, credential.TokenHash) = (NewSecret(), null);

    /// <summary>A sign-in name as it is kept: without spaces around it, in lower case.</summary>
    internal static string Normalized(string name) => name.Trim().ToLowerInvariant();

    /// <summary>A secret that nobody can guess.</summary>
    internal static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret.</summary>
    internal static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
