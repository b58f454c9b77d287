using Microsoft.EntityFrameworkCore.Migrations;

namespace IefWorkflow.Cases.Storage.Migrations;

/// <content>Requests, decisions and notifications.</content>
internal sealed partial class InitialSchema
{
    private static void CreateRequests(MigrationBuilder migration)
    {
        migration.CreateTable(
            "case_person",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                position = table.Column<int>(nullable: false),
                kind = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                address = table.Column<string>(nullable: false),
                email = table.Column<string>(nullable: true),
                agrees_to_electronic = table.Column<bool>(nullable: false),
                address_is_protected = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_case_person", row => new { row.case_id, row.position }));
        migration.CreateTable(
            "decision",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: false),
                kind = table.Column<string>(nullable: false),
                on = table.Column<DateOnly>(nullable: false),
                signed_by = table.Column<string>(nullable: true),
                signed_by_id = table.Column<string>(nullable: true),
                capacity = table.Column<string>(nullable: true),
                first_school_year = table.Column<int>(nullable: true),
                years = table.Column<int>(nullable: false),
                reasons_of_law = table.Column<string>(nullable: false),
                reasons_of_fact = table.Column<string>(nullable: false),
                mentions = table.Column<string>(nullable: false),
                replaces_id = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_decision", row => row.id));
        migration.CreateTable(
            "envelope_event",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: false),
                action = table.Column<string>(nullable: false),
                by = table.Column<string>(nullable: false),
                on = table.Column<DateOnly>(nullable: false),
                seal_intact = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_envelope_event", row => row.id));
        migration.CreateTable(
            "legal_notification",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: false),
                decision_id = table.Column<string>(nullable: true),
                act = table.Column<string>(nullable: false),
                channel = table.Column<string>(nullable: false),
                tracking_number = table.Column<string>(nullable: true),
                dispatched_on = table.Column<DateOnly>(nullable: false),
                presented_on = table.Column<DateOnly>(nullable: true),
                received_on = table.Column<DateOnly>(nullable: true),
                notified_on = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_legal_notification", row => row.id));
        migration.CreateTable(
            "opinion",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: false),
                role = table.Column<string>(nullable: false),
                by = table.Column<string>(nullable: false),
                by_id = table.Column<string>(nullable: false),
                on = table.Column<DateOnly>(nullable: false),
                direction = table.Column<string>(nullable: false),
                years = table.Column<int>(nullable: false),
                certificate_is_recent = table.Column<bool>(nullable: true),
                text = table.Column<string>(nullable: false),
                replaces_id = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_opinion", row => row.id));
        migration.CreateTable(
            "piece",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: false),
                code = table.Column<string>(nullable: false),
                received_on = table.Column<DateOnly>(nullable: false),
                postmark_on = table.Column<DateOnly>(nullable: true),
                content_digest = table.Column<string>(nullable: true),
                file_name = table.Column<string>(nullable: true),
                media_type = table.Column<string>(nullable: true),
                size = table.Column<long>(nullable: false),
                is_late = table.Column<bool>(nullable: false),
                description = table.Column<string>(nullable: true),
                refused_because = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_piece", row => row.id));
        migration.CreateTable(
            "request",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                child_last_name = table.Column<string>(nullable: false),
                child_first_names = table.Column<string>(nullable: false),
                child_born_on = table.Column<DateOnly>(nullable: false),
                address = table.Column<string>(nullable: false),
                commune = table.Column<string>(nullable: false),
                address_is_protected = table.Column<bool>(nullable: false),
                residence = table.Column<string>(nullable: false),
                ground = table.Column<string>(nullable: false),
                school_year = table.Column<int>(nullable: false),
                years_requested = table.Column<int>(nullable: false),
                filed_on = table.Column<DateOnly>(nullable: false),
                received_on = table.Column<DateOnly>(nullable: false),
                is_electronic = table.Column<bool>(nullable: false),
                integrity_threatened = table.Column<bool>(nullable: false),
                enrolment_school = table.Column<string>(nullable: true),
                threat_facts = table.Column<string>(nullable: false),
                head_opinion_asked_for = table.Column<bool>(nullable: false),
                ground_arose_on = table.Column<DateOnly>(nullable: true),
                instructor_is_guardian = table.Column<bool>(nullable: false),
                uses_distance_teaching = table.Column<bool>(nullable: false),
                competent_received_on = table.Column<DateOnly>(nullable: true),
                pieces_asked_on = table.Column<DateOnly>(nullable: true),
                pieces_days = table.Column<int>(nullable: true),
                acknowledged_on = table.Column<DateOnly>(nullable: true),
                acknowledgement_notified_on = table.Column<DateOnly>(nullable: true),
                complete_on = table.Column<DateOnly>(nullable: true),
                envelope_handed_over_on = table.Column<DateOnly>(nullable: true),
                decided_on = table.Column<DateOnly>(nullable: true),
                notified_on = table.Column<DateOnly>(nullable: true),
                tacit_on = table.Column<DateOnly>(nullable: true),
                authorised_until = table.Column<DateOnly>(nullable: true),
                authorised_from = table.Column<DateOnly>(nullable: true),
                authorised_years = table.Column<int>(nullable: false),
                given_up_on = table.Column<DateOnly>(nullable: true),
                transferred_on = table.Column<DateOnly>(nullable: true),
                interview_on = table.Column<DateOnly>(nullable: true),
                withdrawal_invited_on = table.Column<DateOnly>(nullable: true),
                observations_until = table.Column<DateOnly>(nullable: true),
                attestation_asked_on = table.Column<DateOnly>(nullable: true),
                attached_school = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_request", row => row.case_id));
        migration.CreateTable(
            "request_draft",
            table => new
            {
                id = table.Column<string>(nullable: false),
                account_id = table.Column<string>(nullable: false),
                answers = table.Column<string>(nullable: false),
                documents = table.Column<string>(nullable: false),
                created_at = table.Column<long>(nullable: false),
                updated_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_request_draft", row => row.id));
        migration.CreateTable(
            "stored_content",
            table => new
            {
                digest = table.Column<string>(nullable: false),
                account_id = table.Column<string>(nullable: false),
                file_name = table.Column<string>(nullable: false),
                media_type = table.Column<string>(nullable: false),
                size = table.Column<long>(nullable: false),
                stored_at = table.Column<long>(nullable: false),
                scan = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_stored_content", row => new { row.digest, row.account_id }));
        migration.CreateIndex("ix_decision_case_id", "decision", "case_id");
        migration.CreateIndex("ix_envelope_event_case_id", "envelope_event", "case_id");
        migration.CreateIndex("ix_legal_notification_case_id", "legal_notification", "case_id");
        migration.CreateIndex("ix_legal_notification_tracking_number", "legal_notification", "tracking_number");
        migration.CreateIndex("ix_opinion_case_id", "opinion", "case_id");
        migration.CreateIndex("ix_piece_case_id", "piece", "case_id");
        migration.CreateIndex("ix_request_draft_account_id", "request_draft", "account_id");
        migration.CreateIndex("ix_request_draft_updated_at", "request_draft", "updated_at");
        migration.CreateIndex("ix_request_child_last_name_child_born_on", "request", ["child_last_name", "child_born_on"]);
    }
}
