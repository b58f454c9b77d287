using Microsoft.EntityFrameworkCore.Migrations;

namespace IefWorkflow.Cases.Storage.Migrations;

/// <content>Changes of residence, reports and the departmental body.</content>
internal sealed partial class InitialSchema
{
    private static void CreateOversight(MigrationBuilder migration)
    {
        migration.CreateTable(
            "act_receipt",
            table => new
            {
                account_id = table.Column<string>(nullable: false),
                key = table.Column<string>(nullable: false),
                act = table.Column<string>(nullable: false),
                number = table.Column<string>(nullable: false),
                at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_act_receipt", row => new { row.account_id, row.key }));
    }
}
