using System.Net.Mail;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.People;

/// <summary>Opens and closes accounts.</summary>
public sealed class AccountDesk(IefDbContext db, AcademySettings settings, TimeProvider time)
{
    /// <summary>The fewest characters of a password.</summary>
    public const int ShortestPassword = 12;

    /// <summary>The password of demonstration accounts: known to everybody, so that no account may have it.</summary>
    public const string DemonstrationPassword = "demonstration";

    /// <summary>Adds an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>Every fault, in French; none when it was added.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(NewAccount account, CancellationToken cancellationToken)
    {
        var faults = Faults(account);
        var signInName = PasswordDesk.Normalized(account.SignInName);
        if (await db.Set<Credential>().AnyAsync(credential => credential.SignInName == signInName, cancellationToken)) faults = [.. faults, Taken(signInName)];
        if (faults.Count > 0) return faults;

        var added = new Account
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            Name = account.Name.Trim(),
            Role = account.Role,
            Departements = string.Join(' ', account.Departements.Select(code => Departement.Parse(code).Code)),
            Communes = string.Join(';', account.Communes.Select(commune => commune.Trim())),
            Schools = SchoolCode.Joined(account.Schools),
            Email = account.Email,
            EmailIsVerified = account.Email is not null,
        };
        db.Accounts.Add(added);
        db.Set<Credential>().Add(PasswordDesk.Create(added, signInName, account.Password));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return [];
        }
        catch (DbUpdateException raced) when (CaseSession.IsContention(raced))
        {
            return [Taken(signInName)];
        }
    }

    /// <summary>The accounts by role and name, each with its sign-in name; null for an account that cannot sign in.</summary>
    public async Task<IReadOnlyList<(Account Account, string? SignInName)>> ListAsync(CancellationToken cancellationToken)
    {
        var names = await db.Set<Credential>().AsNoTracking().ToDictionaryAsync(credential => credential.AccountId, credential => credential.SignInName, cancellationToken);
        var accounts = await db.Accounts.AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. accounts.OrderBy(account => account.Role).ThenBy(account => account.Name, StringComparer.Ordinal).ThenBy(account => account.Id, StringComparer.Ordinal)
                .Select(account => (account, names.GetValueOrDefault(account.Id))),
        ];
    }

    /// <summary>The account of a sign-in name; null when there is none.</summary>
    public async Task<Account?> FindAsync(string signInName, CancellationToken cancellationToken)
    {
        var name = PasswordDesk.Normalized(signInName);
        var credential = await db.Set<Credential>().FirstOrDefaultAsync(candidate => candidate.SignInName == name, cancellationToken);
        return credential is null ? null : await db.Accounts.FindAsync([credential.AccountId], cancellationToken);
    }

    /// <summary>Closes an account: it signs in no more, its sessions end and its token is void. What it did stays.</summary>
    /// <returns>Why not, in French; null when it is closed.</returns>
    public async Task<string?> DisableAsync(string signInName, CancellationToken cancellationToken)
    {
        if (await FindAsync(signInName, cancellationToken) is not { } account) return $"Aucun compte n'a l'identifiant « {signInName} »\u00A0: voyez la liste des comptes.";

        account.IsActive = false;
        PasswordDesk.EndSessions(await db.Set<Credential>().SingleAsync(credential => credential.AccountId == account.Id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>What is wrong with what is said of an account, in French; none when nothing is.</summary>
    internal IReadOnlyList<string> Faults(NewAccount account) =>
    [
        .. Fault(string.IsNullOrWhiteSpace(account.Name), "Le nom est vide\u00A0: donnez le nom qui paraîtra au journal."),
        .. Fault(account.Role is Role.System, "Le rôle « systeme » est celui du logiciel\u00A0: choisissez-en un autre."),
        .. Fault(string.IsNullOrWhiteSpace(account.SignInName), "L'identifiant est vide\u00A0: donnez ce que la personne saisira pour se connecter."),
        .. Fault(account.Email is { } address && (!MailAddress.TryCreate(address, out var parsed) || parsed.Address != address), $"« {account.Email} » n'est pas une adresse électronique\u00A0: corrigez-la."),
        .. account.Departements.Where(code => !Departement.TryParse(code, out var departement) || !settings.Departements.Contains(departement))
            .Select(code => $"Le département « {code} » n'est pas de l'académie\u00A0: donnez l'un de {string.Join(", ", settings.Departements.Select(departement => departement.Code))}."),
        .. Fault(account.Role is Role.Mayor && account.Communes.All(string.IsNullOrWhiteSpace), "Une mairie ne voit que les enfants de ses communes\u00A0: nommez-en au moins une."),
        .. Fault(account.Role is not Role.Mayor && account.Communes.Count > 0, "Seule une mairie a des communes\u00A0: retirez-les, ou choisissez le rôle « mairie »."),
        .. Fault(account.Role is Role.Head && account.Schools.All(string.IsNullOrWhiteSpace), "Un directeur ne voit que les élèves de ses établissements\u00A0: donnez le code UAI d'au moins un."),
        .. Fault(account.Role is not Role.Head && account.Schools.Count > 0, "Seul un directeur a des établissements\u00A0: retirez-les, ou choisissez le rôle « chef-etablissement »."),
        .. account.Schools.Where(code => !string.IsNullOrWhiteSpace(code)).Select(SchoolCode.Fault).OfType<string>(),
        .. Fault(account.Password.Length < ShortestPassword, $"Le mot de passe est trop court\u00A0: donnez au moins {ShortestPassword} caractères."),
        .. Fault(account.Password == DemonstrationPassword, "Le mot de passe de démonstration est connu de tous\u00A0: choisissez-en un autre."),
    ];

    private static string Taken(string signInName) => $"L'identifiant « {signInName} » est déjà pris\u00A0: choisissez-en un autre.";

    private static IEnumerable<string> Fault(bool isThere, string text) => isThere ? [text] : [];
}
