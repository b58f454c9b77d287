using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IefWorkflow.Cases.Tests.Storage;

/// <summary>The migrations written by hand make the tables of the model, on both databases.</summary>
public class MigrationTests
{
    private const string SqliteColumns =
        "SELECT m.name || '.' || c.name || ' ' || c.type || CASE WHEN c.\"notnull\" THEN ' not null' ELSE ' null' END AS Value FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%'";

    private const string SqliteIndexes =
        "SELECT m.name || '.' || i.name || CASE WHEN i.\"unique\" THEN ' unique' ELSE '' END AS Value FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i.origin = 'c'";

    private const string PostgresColumns =
        "SELECT table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE ' null' END AS \"Value\" FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_EF%'";

    private const string PostgresIndexes =
        "SELECT t.relname || '.' || i.relname || CASE WHEN x.indisunique THEN ' unique' ELSE '' END AS \"Value\" FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid WHERE t.relnamespace = 'public'::regnamespace AND NOT x.indisprimary";

    public static TheoryData<string> All => Databases.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Columns_types_and_nullability_are_those_of_the_model(string database)
    {
        await using var db = await MigratedAsync(database);
        var expected = Tables(db).SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {column.StoreType} {(column.IsNullable ? "null" : "not null")}"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), await ReadAsync(db, database == Databases.Sqlite ? SqliteColumns : PostgresColumns));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Indexes_are_those_of_the_model(string database)
    {
        await using var db = await MigratedAsync(database);
        var expected = Tables(db).SelectMany(table => table.Indexes.Select(index => $"{table.Name}.{index.Name}{(index.IsUnique ? " unique" : "")}"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), await ReadAsync(db, database == Databases.Sqlite ? SqliteIndexes : PostgresIndexes));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Migrating_again_changes_nothing(string database)
    {
        await using var db = await MigratedAsync(database);

        await db.Database.MigrateAsync();

        Assert.Empty(await db.Files.ToListAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_start_that_was_killed_in_the_middle_of_the_migrations_does_not_stop_the_next(bool hadFinished)
    {
        var options = new DbContextOptionsBuilder<IefDbContext>();
        (await Databases.CreateAsync(Databases.Sqlite))(options);
        await using var db = new IefDbContext(options.Options);
        if (hadFinished) await db.UpgradeAsync(default);
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-03-02 09:00:00')");

        await db.UpgradeAsync(default).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(await db.Files.ToListAsync());
    }

    private static async Task<IefDbContext> MigratedAsync(string database)
    {
        var options = new DbContextOptionsBuilder<IefDbContext>();
        (await Databases.CreateAsync(database))(options);
        var db = new IefDbContext(options.Options);
        await db.Database.MigrateAsync();
        return db;
    }

    private static IEnumerable<ITable> Tables(IefDbContext db) => db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;

    private static async Task<List<string>> ReadAsync(IefDbContext db, string sql)
    {
        var lines = await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
