using Microsoft.EntityFrameworkCore.Migrations;

namespace IefWorkflow.Cases.Storage.Migrations;

/// <content>What every file has, and who works on it.</content>
internal sealed partial class InitialSchema
{
    private static void CreateFiles(MigrationBuilder migration)
    {
        migration.CreateTable(
            "account",
            table => new
            {
                id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                role = table.Column<string>(nullable: false),
                departements = table.Column<string>(nullable: false),
                communes = table.Column<string>(nullable: false),
                schools = table.Column<string>(nullable: false),
                email = table.Column<string>(nullable: true),
                email_is_verified = table.Column<bool>(nullable: false),
                is_active = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_account", row => row.id));
        migration.CreateTable(
            "account_link",
            table => new
            {
                token_hash = table.Column<string>(nullable: false),
                purpose = table.Column<string>(nullable: false),
                email = table.Column<string>(nullable: false),
                account_id = table.Column<string>(nullable: true),
                sent_at = table.Column<long>(nullable: false),
                expires_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_account_link", row => row.token_hash));
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
        migration.CreateTable(
            "alert",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: true),
                role = table.Column<string>(nullable: false),
                text = table.Column<string>(nullable: false),
                raised_at = table.Column<long>(nullable: false),
                closed_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_alert", row => row.id));
        migration.CreateTable(
            "calendar_feed",
            table => new
            {
                account_id = table.Column<string>(nullable: false),
                secret_digest = table.Column<string>(nullable: false),
                created_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_calendar_feed", row => row.account_id));
        migration.CreateTable(
            "case_file",
            table => new
            {
                id = table.Column<string>(nullable: false),
                number = table.Column<string>(nullable: false),
                kind = table.Column<string>(nullable: false),
                departement = table.Column<string>(nullable: false),
                state = table.Column<string>(nullable: false),
                opened_on = table.Column<DateOnly>(nullable: false),
                closed_on = table.Column<DateOnly>(nullable: true),
                owner_id = table.Column<string>(nullable: true),
                holder_id = table.Column<string>(nullable: true),
                school_code = table.Column<string>(nullable: true),
                parent_id = table.Column<string>(nullable: true),
                instance_id = table.Column<string>(nullable: true),
                revision = table.Column<long>(nullable: false),
                journal_count = table.Column<long>(nullable: false),
                journal_head = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_case_file", row => row.id));
        migration.CreateTable(
            "case_label",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                label = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_case_label", row => new { row.case_id, row.label }));
        migration.CreateTable(
            "closed_day",
            table => new
            {
                day = table.Column<DateOnly>(nullable: false),
                departement = table.Column<string>(nullable: false),
                reason = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_closed_day", row => new { row.day, row.departement }));
        migration.CreateTable(
            "credential",
            table => new
            {
                account_id = table.Column<string>(nullable: false),
                sign_in_name = table.Column<string>(nullable: false),
                password_hash = table.Column<string>(nullable: false),
                failed_attempts = table.Column<int>(nullable: false),
                locked_until = table.Column<long>(nullable: true),
                stamp = table.Column<string>(nullable: false),
                token_hash = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_credential", row => row.account_id));
        migration.CreateTable(
            "due_date",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: false),
                rule = table.Column<string>(nullable: false),
                start_on = table.Column<DateOnly>(nullable: false),
                prudent_on = table.Column<DateOnly>(nullable: false),
                legal_on = table.Column<DateOnly>(nullable: false),
                explanation = table.Column<string>(nullable: false),
                bookmark_id = table.Column<string>(nullable: false),
                state = table.Column<string>(nullable: false),
                settled_on = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_due_date", row => row.id));
        migration.CreateTable(
            "human_task",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: false),
                kind = table.Column<string>(nullable: false),
                title = table.Column<string>(nullable: false),
                instructions = table.Column<string>(nullable: false),
                role = table.Column<string>(nullable: false),
                outcomes = table.Column<string>(nullable: false),
                form = table.Column<string>(nullable: false),
                created_at = table.Column<long>(nullable: false),
                bookmark_id = table.Column<string>(nullable: false),
                state = table.Column<string>(nullable: false),
                closed_at = table.Column<long>(nullable: true),
                closed_by = table.Column<string>(nullable: true),
                outcome = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_human_task", row => row.id));
        migration.CreateTable(
            "journal",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                sequence = table.Column<long>(nullable: false),
                at = table.Column<long>(nullable: false),
                actor_id = table.Column<string>(nullable: false),
                actor_name = table.Column<string>(nullable: false),
                role = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                label = table.Column<string>(nullable: false),
                data = table.Column<string>(nullable: false),
                previous = table.Column<string>(nullable: false),
                digest = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_journal", row => new { row.case_id, row.sequence }));
        migration.CreateTable(
            "letter",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: false),
                code = table.Column<string>(nullable: false),
                title = table.Column<string>(nullable: false),
                addressee = table.Column<string>(nullable: false),
                fields = table.Column<string>(nullable: false),
                prepared_on = table.Column<DateOnly>(nullable: false),
                corrected_by_id = table.Column<string>(nullable: true),
                corrects_id = table.Column<string>(nullable: true),
                issued_on = table.Column<DateOnly>(nullable: true),
                digest = table.Column<string>(nullable: true),
                template_version = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_letter", row => row.id));
        migration.CreateTable(
            "letter_template",
            table => new
            {
                code = table.Column<string>(nullable: false),
                version = table.Column<int>(nullable: false),
                text = table.Column<string>(nullable: false),
                author = table.Column<string>(nullable: false),
                at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_letter_template", row => new { row.code, row.version }));
        migration.CreateTable(
            "message",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: true),
                kind = table.Column<string>(nullable: false),
                to = table.Column<string>(nullable: false),
                to_name = table.Column<string>(nullable: false),
                subject = table.Column<string>(nullable: false),
                body = table.Column<string>(nullable: false),
                reply_to = table.Column<string>(nullable: true),
                calendar = table.Column<string>(nullable: true),
                created_at = table.Column<long>(nullable: false),
                state = table.Column<string>(nullable: false),
                attempts = table.Column<int>(nullable: false),
                next_attempt_at = table.Column<long>(nullable: false),
                lease_until = table.Column<long>(nullable: true),
                last_error = table.Column<string>(nullable: true),
                sent_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_message", row => row.id));
        migration.CreateTable(
            "numbering",
            table => new
            {
                year = table.Column<int>(nullable: false),
                last = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_numbering", row => row.year));
        migration.CreateTable(
            "read_log",
            table => new
            {
                id = table.Column<string>(nullable: false),
                at = table.Column<long>(nullable: false),
                actor_id = table.Column<string>(nullable: false),
                actor_name = table.Column<string>(nullable: false),
                role = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: true),
                what = table.Column<string>(nullable: false),
                shown = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_read_log", row => row.id));
        migration.CreateTable(
            "recurring_run",
            table => new
            {
                job = table.Column<string>(nullable: false),
                day = table.Column<DateOnly>(nullable: false),
                ran_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_recurring_run", row => new { row.job, row.day }));
        migration.CreateTable(
            "register",
            table => new
            {
                id = table.Column<string>(nullable: false),
                journal_count = table.Column<long>(nullable: false),
                journal_head = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_register", row => row.id));
        migration.CreateTable(
            "reminder",
            table => new
            {
                id = table.Column<string>(nullable: false),
                due_date_id = table.Column<string>(nullable: false),
                band = table.Column<string>(nullable: false),
                role = table.Column<string>(nullable: false),
                is_escalation = table.Column<bool>(nullable: false),
                fire_at = table.Column<long>(nullable: false),
                state = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_reminder", row => row.id));
        migration.CreateTable(
            "saved_list",
            table => new
            {
                account_id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                query = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_saved_list", row => new { row.account_id, row.name }));
        migration.CreateTable(
            "procedure_migration",
            table => new
            {
                id = table.Column<string>(nullable: false),
                definition_id = table.Column<string>(nullable: false),
                from_version = table.Column<int>(nullable: false),
                to_version = table.Column<int>(nullable: false),
                mapping = table.Column<string>(nullable: false),
                proposed_by = table.Column<string>(nullable: false),
                proposed_at = table.Column<long>(nullable: false),
                applied_by = table.Column<string>(nullable: true),
                applied_at = table.Column<long>(nullable: true),
                undone_by = table.Column<string>(nullable: true),
                undone_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_procedure_migration", row => row.id));
        migration.CreateTable(
            "migrated_file",
            table => new
            {
                migration_id = table.Column<string>(nullable: false),
                instance_id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: true),
                from_version_id = table.Column<string>(nullable: false),
                revision = table.Column<long>(nullable: false),
                state = table.Column<byte[]>(nullable: false),
                is_undone = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_migrated_file", row => new { row.migration_id, row.instance_id }));
        migration.CreateIndex("ix_procedure_migration_definition_id", "procedure_migration", "definition_id");
        migration.CreateTable(
            "saved_scenario",
            table => new
            {
                account_id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                json = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_saved_scenario", row => new { row.account_id, row.name }));
        migration.CreateTable(
            "search_name",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                word = table.Column<string>(nullable: false),
                sound = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_search_name", row => new { row.case_id, row.word }));
        migration.CreateIndex("ix_account_link_email_sent_at", "account_link", ["email", "sent_at"]);
        migration.CreateIndex("ix_account_role", "account", "role");
        migration.CreateIndex("ix_alert_case_id", "alert", "case_id");
        migration.CreateIndex("ix_case_file_closed_on", "case_file", "closed_on");
        migration.CreateIndex("ix_case_file_holder_id", "case_file", "holder_id");
        migration.CreateIndex("ix_calendar_feed_secret_digest", "calendar_feed", "secret_digest", unique: true);
        migration.CreateIndex("ix_case_file_kind_state", "case_file", ["kind", "state"]);
        migration.CreateIndex("ix_case_file_number", "case_file", "number", unique: true);
        migration.CreateIndex("ix_case_file_owner_id", "case_file", "owner_id");
        migration.CreateIndex("ix_case_file_parent_id", "case_file", "parent_id");
        migration.CreateIndex("ix_case_label_label", "case_label", "label");
        migration.CreateIndex("ix_credential_sign_in_name", "credential", "sign_in_name", unique: true);
        migration.CreateIndex("ix_credential_token_hash", "credential", "token_hash", unique: true, filter: "token_hash IS NOT NULL");
        migration.CreateIndex("ix_due_date_bookmark_id", "due_date", "bookmark_id");
        migration.CreateIndex("ix_due_date_case_id_state_prudent_on", "due_date", ["case_id", "state", "prudent_on"]);
        migration.CreateIndex("ix_human_task_bookmark_id", "human_task", "bookmark_id");
        migration.CreateIndex("ix_human_task_case_id_state", "human_task", ["case_id", "state"]);
        migration.CreateIndex("ix_human_task_state_role", "human_task", ["state", "role"]);
        migration.CreateIndex("ix_letter_case_id", "letter", "case_id");
        migration.CreateIndex("ix_message_case_id", "message", "case_id");
        migration.CreateIndex("ix_message_state_next_attempt_at", "message", ["state", "next_attempt_at"]);
        migration.CreateIndex("ix_read_log_actor_id_at", "read_log", ["actor_id", "at"]);
        migration.CreateIndex("ix_read_log_case_id", "read_log", "case_id");
        migration.CreateIndex("ix_reminder_due_date_id", "reminder", "due_date_id");
        migration.CreateIndex("ix_reminder_state_fire_at", "reminder", ["state", "fire_at"]);
        migration.CreateIndex("ix_search_name_sound", "search_name", "sound");
        migration.CreateIndex("ix_search_name_word", "search_name", "word");
    }
}
