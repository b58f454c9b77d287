using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>A SQLite file.</summary>
internal sealed class SqliteStore(string? file = null) : DatabaseStore
{
    public string File { get; } = file ?? Path.Combine(Path.GetTempPath(), $"wf-{Guid.NewGuid():N}.db");

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var suffix in new[] { "", "-wal", "-shm" }) System.IO.File.Delete(File + suffix);
        return ValueTask.CompletedTask;
    }

    protected override void Use(DbContextOptionsBuilder options) => options.UseEngineSqlite(File, SqliteDurability.Normal);
}
