using System.Data.Common;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Web.Hosting;

/// <summary>What is done before the first request: tables, definitions, demonstration data; or a refusal that says why.</summary>
internal static class Start
{
    /// <summary>Prepares the service.</summary>
    /// <exception cref="InvalidOperationException">It may not start; the message says why and what to do.</exception>
    public static async Task PrepareAsync(IServiceProvider services, Settings settings, bool isDevelopment, CancellationToken cancellationToken)
    {
        var configuration = settings.Service;
        if (configuration.ClockFile.Length > 0 && isDevelopment && !File.Exists(configuration.ClockFile))
        {
            throw new InvalidOperationException($"Service:ClockFile names '{configuration.ClockFile}', which does not exist: write an instant into it first.");
        }

        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IefDbContext>();
            try
            {
                if (!isDevelopment) await RefuseAsync(settings, db, cancellationToken);
                await db.UpgradeAsync(cancellationToken);
            }
            catch (DbException failure)
            {
                throw new InvalidOperationException($"The database {DatabasePlace.Of(configuration.Postgres, configuration.SqliteFile).Shown} cannot be used (Service:Postgres or Service:SqliteFile): {failure.Message}", failure);
            }
        }

        if (configuration.Demonstration) await Demonstration.MakeAsync(services, configuration, cancellationToken);

        var faults = await services.GetRequiredService<WorkflowFiles>().PublishAsync(configuration.WorkflowFolder, cancellationToken);
        if (faults.Count > 0) throw new InvalidOperationException($"The workflow definitions are faulty:\n{string.Join('\n', faults)}");
    }

    private static async Task RefuseAsync(Settings settings, IefDbContext db, CancellationToken cancellationToken)
    {
        var faults = ProductionRules.Faults(settings).ToList();
        try
        {
            faults.AddRange(await ProductionRules.FaultsAsync(db, cancellationToken));
        }
        catch (DbException failure) when (faults.Count > 0)
        {
            faults.Add($"The database cannot be read: {failure.Message}");
        }

        if (faults.Count > 0) throw new InvalidOperationException(string.Join('\n', faults));
    }
}
