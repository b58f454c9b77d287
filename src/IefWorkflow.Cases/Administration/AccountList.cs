using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Administration;

/// <summary>The accounts, for the administrator.</summary>
public static class AccountList
{
    /// <summary>The accounts, by name.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="role">Only of that role; null for any.</param>
    /// <param name="text">Only those whose name or sign-in name holds it; empty for any.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many on a page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The page, and how many there are in all.</returns>
    public static async Task<(IReadOnlyList<AccountLine> Accounts, int Total)> AccountsAsync(
        this CaseSession session, Role? role, string text, int page, int size, CancellationToken cancellationToken)
    {
        var rows = await (
            from account in session.Db.Accounts.AsNoTracking()
            join credential in session.Db.Set<Credential>().AsNoTracking() on account.Id equals credential.AccountId into credentials
            from credential in credentials.DefaultIfEmpty()
            where role == null || account.Role == role
            orderby account.Name, account.Id
            select new { account, SignIn = credential == null ? null : credential.SignInName, Until = credential == null ? null : credential.LockedUntil }).ToListAsync(cancellationToken);
        var looked = text.Trim();
        var found = rows.Where(row => looked.Length == 0 || row.account.Name.Contains(looked, StringComparison.OrdinalIgnoreCase) || row.SignIn?.Contains(looked, StringComparison.OrdinalIgnoreCase) == true).ToList();
        return ([.. found.Skip((page - 1) * size).Take(size).Select(row => new AccountLine(row.account, row.SignIn, row.Until > session.Now ? row.Until : null))], found.Count);
    }

    /// <summary>One account; null when there is none.</summary>
    public static async Task<AccountLine?> AccountAsync(this CaseSession session, string id, CancellationToken cancellationToken)
    {
        if (await session.Db.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id, cancellationToken) is not { } account) return null;

        var credential = await session.Db.Set<Credential>().AsNoTracking().FirstOrDefaultAsync(known => known.AccountId == id, cancellationToken);
        return new AccountLine(account, credential?.SignInName, credential?.LockedUntil > session.Now ? credential.LockedUntil : null);
    }
}
