using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Web.Hosting;

/// <summary>What is done before the first request: tables, definitions, demonstration data; or a refusal that says why.</summary>
internal static class Start
{
    /// <summary>Prepares the service.</summary>
    /// <exception cref="InvalidOperationException">It may not start; the message says why and what to do.</exception>
    public static async Task PrepareAsync(IServiceProvider services, ServiceConfiguration configuration, bool isDevelopment, CancellationToken cancellationToken)
    {
        if (configuration.Demonstration && !isDevelopment)
        {
            throw new InvalidOperationException("Service:Demonstration is on outside Development: demonstration accounts have known passwords. Turn it off.");
        }

        if (configuration.ClockFile.Length > 0 && !isDevelopment)
        {
            throw new InvalidOperationException("Service:ClockFile is set outside Development: legal time limits count on the time of the machine. Take it away.");
        }

        if (configuration.ClockFile.Length > 0 && !File.Exists(configuration.ClockFile))
        {
            throw new InvalidOperationException($"Service:ClockFile names '{configuration.ClockFile}', which does not exist: write an instant into it first.");
        }

        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IefDbContext>();
            await db.UpgradeAsync(cancellationToken);
            if (!isDevelopment && await db.Accounts.AnyAsync(account => account.Id.StartsWith(Demonstration.Prefix), cancellationToken))
            {
                throw new InvalidOperationException("The database holds demonstration accounts: use another one outside Development.");
            }
        }

        var faults = await services.GetRequiredService<WorkflowFiles>().PublishAsync(configuration.WorkflowFolder, cancellationToken);
        if (faults.Count > 0) throw new InvalidOperationException($"The workflow definitions are faulty:\n{string.Join('\n', faults)}");

        if (configuration.Demonstration) await Demonstration.MakeAsync(services, cancellationToken);
    }
}
