using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Simulation.Demonstrations;
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

        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IefDbContext>();
            await db.Database.MigrateAsync(cancellationToken);
            if (!isDevelopment && await db.Accounts.AnyAsync(account => account.Id.StartsWith(DemonstrationCast.Prefix), cancellationToken))
            {
                throw new InvalidOperationException("The database holds demonstration accounts: use another one outside Development.");
            }
        }

        if (configuration.Demonstration) await Demonstration.MakeAsync(services, configuration, cancellationToken);

        var faults = await services.GetRequiredService<WorkflowFiles>().PublishAsync(configuration.WorkflowFolder, cancellationToken);
        if (faults.Count > 0) throw new InvalidOperationException($"The workflow definitions are faulty:\n{string.Join('\n', faults)}");
    }
}
