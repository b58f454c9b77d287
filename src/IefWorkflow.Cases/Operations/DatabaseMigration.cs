using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace IefWorkflow.Cases.Operations;

/// <summary>Brings the tables up to date.</summary>
public static class DatabaseMigration
{
    /// <summary>Applies what is missing.</summary>
    /// <returns>The names of the migrations applied, or why none was, in French.</returns>
    public static async Task<(IReadOnlyList<string> Applied, string? Refused)> RunAsync(IefDbContext db, CancellationToken cancellationToken)
    {
        var isThere = await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken);
        var before = isThere ? [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)] : new List<string>();
        if (before.Except(db.Database.GetMigrations()).ToList() is { Count: > 0 } unknown) return ([], $"La base vient d'une version plus récente du logiciel ({string.Join(", ", unknown)})\u00A0: installez cette version.");
        if (isThere && before.Count == 0 && await db.GetService<IRelationalDatabaseCreator>().HasTablesAsync(cancellationToken)) return ([], "La base contient des tables qui ne sont pas de ce logiciel\u00A0: donnez-lui une base à lui.");

        await db.UpgradeAsync(cancellationToken);
        return ([.. (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(before)], null);
    }
}
