using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Storage;

/// <summary>Brings a database to the tables of this version.</summary>
public static class DatabaseUpgrade
{
    /// <summary>Runs the migrations that are missing; does nothing when none is.</summary>
    /// <remarks>
    /// On SQLite the lock of the migrations is a row that survives a process killed in the middle, and would stop every later start for ever.
    /// A SQLite file serves one process, so a lock that is found there is nobody's. On PostgreSQL it ends with the connection.
    /// </remarks>
    /// <param name="db">The database.</param>
    /// <param name="cancellationToken">Cancels the upgrade.</param>
    public static async Task UpgradeAsync(this IefDbContext db, CancellationToken cancellationToken)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) return;

        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }
}
