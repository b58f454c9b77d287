using Microsoft.EntityFrameworkCore.Migrations;

namespace IefWorkflow.Cases.Storage.Migrations;

/// <content>Changes of residence, reports and the departmental body.</content>
internal sealed partial class InitialSchema
{
    private static void CreateOversight(MigrationBuilder migration)
    {
        migration.CreateTable(
            "body_meeting",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: false),
                convened_on = table.Column<DateOnly>(nullable: false),
                planned_on = table.Column<DateOnly>(nullable: false),
                at = table.Column<TimeOnly>(nullable: false),
                place = table.Column<string>(nullable: false),
                invited = table.Column<string>(nullable: false),
                services = table.Column<string>(nullable: false),
                held_on = table.Column<DateOnly>(nullable: true),
                present = table.Column<string>(nullable: false),
                minutes = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_body_meeting", row => row.id));
        migration.CreateTable(
            "body_year",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                year = table.Column<int>(nullable: false),
                departement_code = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_body_year", row => row.case_id));
        migration.CreateTable(
            "breach_report",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                reporter = table.Column<string>(nullable: false),
                reporter_name = table.Column<string>(nullable: false),
                child_last_name = table.Column<string>(nullable: false),
                child_first_names = table.Column<string>(nullable: false),
                child_born_on = table.Column<DateOnly>(nullable: true),
                commune = table.Column<string>(nullable: false),
                observed_on = table.Column<DateOnly>(nullable: false),
                fact = table.Column<string>(nullable: false),
                received_on = table.Column<DateOnly>(nullable: false),
                finding = table.Column<string>(nullable: true),
                enrolled_at = table.Column<string>(nullable: true),
                neither_on = table.Column<DateOnly>(nullable: true),
                formal_notice_on = table.Column<DateOnly>(nullable: true),
                notified_on = table.Column<DateOnly>(nullable: true),
                followed_on = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_breach_report", row => row.case_id));
        migration.CreateTable(
            "residence_change",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                moved_on = table.Column<DateOnly>(nullable: false),
                told_on = table.Column<DateOnly>(nullable: false),
                received_on = table.Column<DateOnly>(nullable: false),
                told_in_time = table.Column<bool>(nullable: false),
                child = table.Column<string>(nullable: false),
                authorised_on = table.Column<DateOnly>(nullable: true),
                address_is_protected = table.Column<bool>(nullable: false),
                from_address = table.Column<string>(nullable: false),
                from_commune = table.Column<string>(nullable: false),
                from_departement = table.Column<string>(nullable: false),
                to_address = table.Column<string>(nullable: false),
                to_commune = table.Column<string>(nullable: false),
                to_departement = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_residence_change", row => row.case_id));
        migration.CreateIndex("ix_body_meeting_case_id", "body_meeting", "case_id");
        migration.CreateIndex("ix_body_year_departement_code_year", "body_year", ["departement_code", "year"], unique: true);
        migration.CreateIndex("ix_breach_report_commune", "breach_report", "commune");
    }
}
