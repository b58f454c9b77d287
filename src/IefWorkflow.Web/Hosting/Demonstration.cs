using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation.Demonstrations;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Web.Hosting;

/// <summary>The demonstration académie: an account of every role, a commission, and what they did in the last weeks.</summary>
internal static class Demonstration
{
    /// <summary>The password of every demonstration account.</summary>
    public const string Password = AccountDesk.DemonstrationPassword;

    /// <summary>Makes it on an empty database; otherwise does nothing.</summary>
    /// <exception cref="InvalidOperationException">It was interrupted once, or an act was refused; the message says so.</exception>
    public static async Task MakeAsync(IServiceProvider services, ServiceConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IefDbContext>();
        if (await db.Accounts.AnyAsync(cancellationToken))
        {
            if (await db.Set<Credential>().AnyAsync(cancellationToken)) return;
            throw new InvalidOperationException("The making of the demonstration was interrupted: delete the database and start again.");
        }

        var mail = services.GetRequiredService<MailSettings>() with { Transport = MailTransportKind.PickupFolder };
        await DemonstrationPlay.PlayAsync(
            services.GetRequiredService<AcademySettings>(), configuration.WorkflowFolder, configuration.Use, mail, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);

        // They come last: they are the mark of a demonstration that was made to its end.
        foreach (var account in DemonstrationCast.Staff()) db.Set<Credential>().Add(PasswordDesk.Create(account, account.Role.Code(), Password));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The lines printed at the start.</summary>
    public static IEnumerable<string> Describe() =>
        Enum.GetValues<Role>().Where(role => role is not Role.System).Select(role => $"  {role.Code(),-20} {Password}   {role.Label()}");
}
