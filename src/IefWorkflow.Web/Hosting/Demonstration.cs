using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Simulation;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Web.Hosting;

/// <summary>The demonstration académie: an account of every role, and a commission.</summary>
internal static class Demonstration
{
    /// <summary>What the identifiers of demonstration accounts begin with.</summary>
    public const string Prefix = "demo-";

    /// <summary>The password of every demonstration account.</summary>
    public const string Password = AccountDesk.DemonstrationPassword;

    /// <summary>Makes it on an empty database; otherwise does nothing.</summary>
    public static async Task MakeAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<CaseSession>();
        if (await session.Db.Accounts.AnyAsync(cancellationToken)) return;

        foreach (var account in Accounts(session.Settings.Name))
        {
            session.Db.Accounts.Add(account);
            session.Db.Set<Credential>().Add(PasswordDesk.Create(account, account.Role.Code(), Password));
        }

        session.Db.Set<SeatHolder>().AddRange(Cast.Commission(session.Today.AddMonths(-6), session.Settings));
        await session.Db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The lines printed at the start.</summary>
    public static IEnumerable<string> Describe() =>
        Enum.GetValues<Role>().Where(role => role is not Role.System).Select(role => $"  {role.Code(),-20} {Password}   {role.Label()}");

    private static IEnumerable<Account> Accounts(string academy) => Enum.GetValues<Role>().Where(role => role is not Role.System).Select(role => new Account
    {
        Id = Prefix + role.Code(),
        Name = $"{role.Label()} ({academy})",
        Role = role,
        Email = $"{role.Code()}@academie.example",
        EmailIsVerified = true,
    });
}
