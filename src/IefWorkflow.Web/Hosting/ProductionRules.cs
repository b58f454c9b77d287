using System.Net.Mail;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Simulation.Demonstrations;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Web.Hosting;

/// <summary>What must not be when real people depend on the service: each fault names its key and says what to do.</summary>
internal static class ProductionRules
{
    private static readonly string[] ExampleDomains = ["example", "test", "invalid", "localhost"];
    private static readonly string[] ExampleSites = ["example.com", "example.net", "example.org", "example.fr"];

    /// <summary>The faults of the settings, and of the places that they name.</summary>
    public static IEnumerable<string> Faults(Settings settings)
    {
        var (service, academy, mail, _, _) = settings;
        if (service.Demonstration) yield return "Service:Demonstration is on outside Development: demonstration accounts have known passwords. Turn it off.";
        if (service.ClockFile.Length > 0) yield return "Service:ClockFile is set outside Development: legal time limits count on the time of the machine. Take it away.";
        foreach (var (key, address) in new[] { ("Mail:From", mail.From), ("Academy:Service:Email", academy.Service.Email), ("Academy:Commission:Email", academy.Commission.Email) })
        {
            if (IsExample(address)) yield return $"{key}: '{address}' is an example address: give the real one.";
        }

        if (service.KeysFolder.Length == 0) yield return "Service:KeysFolder is empty: name a folder that outlives the process and that all nodes share, or everybody is signed out at each restart.";
        foreach (var (key, folder) in Stores(settings))
        {
            if (WhyNotWritable(folder) is { } why) yield return $"{key}: the folder '{folder}' cannot be written to ({why}): create it and give it to the account of the service.";
        }
    }

    /// <summary>The faults of what the database holds; it is not migrated for that.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IefDbContext db, CancellationToken cancellationToken)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any()) return [];

        var faults = new List<string>();
        if (await db.Accounts.AnyAsync(account => account.Id.StartsWith(DemonstrationCast.Prefix), cancellationToken))
        {
            faults.Add("The database holds demonstration accounts: use another one outside Development (Service:SqliteFile or Service:Postgres).");
        }

        // Families choose their own password and are many; nobody may choose this one.
        var staff = await (
            from credential in db.Set<Credential>().AsNoTracking()
            join account in db.Accounts.AsNoTracking() on credential.AccountId equals account.Id
            where account.IsActive && account.Role != Role.Family
            orderby credential.SignInName
            select new { credential.SignInName, credential.PasswordHash }).ToListAsync(cancellationToken);
        faults.AddRange(staff.AsParallel().AsOrdered().Where(row => PasswordDigest.Matches(row.PasswordHash, AccountDesk.DemonstrationPassword))
            .Select(row => $"The account '{row.SignInName}' has the password of the demonstration: close it with 'ief user disable' and add another."));
        return faults;
    }

    private static IEnumerable<(string Key, string Folder)> Stores(Settings settings) =>
    [
        .. DatabasePlace.Of(settings.Service.Postgres, settings.Service.SqliteFile) is DatabasePlace.SqliteFile { Path: var file } ? [("Service:SqliteFile", Path.GetDirectoryName(file)!)] : Array.Empty<(string, string)>(),
        ("Academy:PiecesFolder", Path.GetFullPath(settings.Academy.PiecesFolder)),
        .. settings.Mail.Transport is MailTransportKind.PickupFolder ? [("Mail:PickupFolder", Path.GetFullPath(settings.Mail.PickupFolder))] : Array.Empty<(string, string)>(),
        .. settings.Service.KeysFolder.Length > 0 ? [("Service:KeysFolder", Path.GetFullPath(settings.Service.KeysFolder))] : Array.Empty<(string, string)>(),
    ];

    private static bool IsExample(string address) =>
        MailAddress.TryCreate(address, out var parsed) && (ExampleSites.Any(site => parsed.Host == site || parsed.Host.EndsWith($".{site}", StringComparison.Ordinal)) || ExampleDomains.Contains(parsed.Host.Split('.')[^1]));

    private static string? WhyNotWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }
}
