using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IefWorkflow.Cases.Storage.Migrations;

/// <summary>The first tables. Column types are left to each database; a test compares the result with the model on both.</summary>
[DbContext(typeof(IefDbContext))]
[Migration("20261122000000_InitialSchema")]
internal sealed partial class InitialSchema : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateCommission(migrationBuilder);
        CreateFiles(migrationBuilder);
        CreateOversight(migrationBuilder);
        CreateRequests(migrationBuilder);
        var isSqlite = migrationBuilder.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite";
        migrationBuilder.Sql(EngineSchema.Script(isSqlite ? EngineDatabase.Sqlite : EngineDatabase.PostgreSql));
    }
}
