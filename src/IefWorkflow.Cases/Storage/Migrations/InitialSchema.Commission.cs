using Microsoft.EntityFrameworkCore.Migrations;

namespace IefWorkflow.Cases.Storage.Migrations;

/// <content>Appeals and the commission.</content>
internal sealed partial class InitialSchema
{
    private static void CreateCommission(MigrationBuilder migration)
    {
        migration.CreateTable(
            "seat_holder",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: true),
                seat = table.Column<string>(nullable: false),
                rank = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                account_id = table.Column<string>(nullable: true),
                email = table.Column<string>(nullable: true),
                starts_on = table.Column<DateOnly>(nullable: false),
                ends_on = table.Column<DateOnly>(nullable: true),
                replaces_id = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_seat_holder", row => row.id));
        migration.CreateIndex("ix_seat_holder_seat", "seat_holder", "seat");
    }
}
