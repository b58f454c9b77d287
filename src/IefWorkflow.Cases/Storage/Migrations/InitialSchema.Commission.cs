using Microsoft.EntityFrameworkCore.Migrations;

namespace IefWorkflow.Cases.Storage.Migrations;

/// <content>Appeals and the commission.</content>
internal sealed partial class InitialSchema
{
    private static void CreateCommission(MigrationBuilder migration)
    {
        migration.CreateTable(
            "absence",
            table => new
            {
                sitting_id = table.Column<string>(nullable: false),
                holder_id = table.Column<string>(nullable: false),
                declared_on = table.Column<DateOnly>(nullable: false),
                @event = table.Column<string>(nullable: false),
                reason = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_absence", row => new { row.sitting_id, row.holder_id }));
        migration.CreateTable(
            "agenda_item",
            table => new
            {
                sitting_id = table.Column<string>(nullable: false),
                appeal_id = table.Column<string>(nullable: false),
                position = table.Column<int>(nullable: false),
                added_on = table.Column<DateOnly>(nullable: false),
                rapporteur_id = table.Column<string>(nullable: true),
                left_because = table.Column<string>(nullable: true),
                left_by = table.Column<string>(nullable: true),
                is_ruled = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_agenda_item", row => new { row.sitting_id, row.appeal_id }));
        migration.CreateTable(
            "appeal",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                request_id = table.Column<string>(nullable: true),
                refusal_id = table.Column<string>(nullable: true),
                refused_on = table.Column<DateOnly>(nullable: false),
                refusal_notified_on = table.Column<DateOnly>(nullable: true),
                refusal_mentions_appeal = table.Column<bool>(nullable: false),
                refusal_known_on = table.Column<DateOnly>(nullable: true),
                child = table.Column<string>(nullable: false),
                ground = table.Column<string>(nullable: true),
                filed_on = table.Column<DateOnly>(nullable: false),
                first_received_on = table.Column<DateOnly>(nullable: false),
                wrong_door = table.Column<string>(nullable: true),
                commission_received_on = table.Column<DateOnly>(nullable: true),
                label = table.Column<string>(nullable: false),
                reasons = table.Column<string>(nullable: false),
                guardians = table.Column<int>(nullable: false),
                signatories = table.Column<int>(nullable: false),
                attaches_decision = table.Column<bool>(nullable: false),
                acknowledged_on = table.Column<DateOnly>(nullable: true),
                admissibility = table.Column<string>(nullable: true),
                is_requalified = table.Column<bool>(nullable: false),
                admissibility_note = table.Column<string>(nullable: false),
                dasen_file_on = table.Column<DateOnly>(nullable: true),
                dasen_observations = table.Column<string>(nullable: false),
                sitting_id = table.Column<string>(nullable: true),
                held_on = table.Column<DateOnly>(nullable: true),
                outcome = table.Column<string>(nullable: true),
                reasons_of_law = table.Column<string>(nullable: false),
                reasons_of_fact = table.Column<string>(nullable: false),
                reasons_by = table.Column<string>(nullable: true),
                years_granted = table.Column<int>(nullable: false),
                attached_school = table.Column<string>(nullable: true),
                decided_on = table.Column<DateOnly>(nullable: true),
                notified_on = table.Column<DateOnly>(nullable: true),
                tacit_on = table.Column<DateOnly>(nullable: true),
                reasons_asked_on = table.Column<DateOnly>(nullable: true),
                reasons_given_on = table.Column<DateOnly>(nullable: true),
                executed_on = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_appeal", row => row.case_id));
        migration.CreateTable(
            "ballot",
            table => new
            {
                id = table.Column<string>(nullable: false),
                appeal_id = table.Column<string>(nullable: false),
                sitting_id = table.Column<string>(nullable: false),
                round = table.Column<int>(nullable: false),
                sealed_at = table.Column<long>(nullable: false),
                @event = table.Column<string>(nullable: false),
                present = table.Column<int>(nullable: false),
                required = table.Column<int>(nullable: false),
                grant = table.Column<int>(nullable: false),
                reject = table.Column<int>(nullable: false),
                abstain = table.Column<int>(nullable: false),
                result = table.Column<string>(nullable: false),
                by_casting_vote = table.Column<bool>(nullable: false),
                warnings = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_ballot", row => row.id));
        migration.CreateTable(
            "commission_mandates",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                reference = table.Column<string>(nullable: false),
                signed_on = table.Column<DateOnly>(nullable: false),
                signed_by = table.Column<string>(nullable: false),
                starts_on = table.Column<DateOnly>(nullable: false),
                ends_on = table.Column<DateOnly>(nullable: false),
                members = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_commission_mandates", row => row.case_id));
        migration.CreateTable(
            "convocation",
            table => new
            {
                sitting_id = table.Column<string>(nullable: false),
                holder_id = table.Column<string>(nullable: false),
                sent_on = table.Column<DateOnly>(nullable: false),
                @event = table.Column<string>(nullable: false),
                email = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_convocation", row => new { row.sitting_id, row.holder_id }));
        migration.CreateTable(
            "minutes",
            table => new
            {
                id = table.Column<string>(nullable: false),
                sitting_id = table.Column<string>(nullable: false),
                version = table.Column<int>(nullable: false),
                text = table.Column<string>(nullable: false),
                gaps = table.Column<string>(nullable: false),
                digest = table.Column<string>(nullable: false),
                established_on = table.Column<DateOnly>(nullable: false),
                established_by = table.Column<string>(nullable: false),
                signed_on = table.Column<DateOnly>(nullable: true),
                signed_by = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_minutes", row => row.id));
        migration.CreateTable(
            "minutes_note",
            table => new
            {
                id = table.Column<string>(nullable: false),
                sitting_id = table.Column<string>(nullable: false),
                kind = table.Column<string>(nullable: false),
                appeal_id = table.Column<string>(nullable: true),
                name = table.Column<string>(nullable: false),
                text = table.Column<string>(nullable: false),
                on = table.Column<DateOnly>(nullable: false),
                @event = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_minutes_note", row => row.id));
        migration.CreateTable(
            "presence",
            table => new
            {
                id = table.Column<string>(nullable: false),
                sitting_id = table.Column<string>(nullable: false),
                holder_id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                seat = table.Column<string>(nullable: false),
                rank = table.Column<string>(nullable: false),
                mandate_expired = table.Column<bool>(nullable: false),
                remote = table.Column<bool>(nullable: false),
                arrived_at = table.Column<TimeOnly>(nullable: false),
                arrived_by = table.Column<string>(nullable: false),
                left_at = table.Column<TimeOnly>(nullable: true),
                left_by = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_presence", row => row.id));
        migration.CreateTable(
            "recusal",
            table => new
            {
                appeal_id = table.Column<string>(nullable: false),
                holder_id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                involvement = table.Column<string>(nullable: false),
                declared_on = table.Column<DateOnly>(nullable: false),
                @event = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_recusal", row => new { row.appeal_id, row.holder_id }));
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
        migration.CreateTable(
            "sitting",
            table => new
            {
                case_id = table.Column<string>(nullable: false),
                on = table.Column<DateOnly>(nullable: false),
                at = table.Column<TimeOnly>(nullable: false),
                place = table.Column<string>(nullable: false),
                standing = table.Column<string>(nullable: false),
                convened_on = table.Column<DateOnly>(nullable: true),
                opened_at = table.Column<TimeOnly>(nullable: true),
                opened_by = table.Column<string>(nullable: true),
                ended_at = table.Column<TimeOnly>(nullable: true),
                ended_by = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_sitting", row => row.case_id));
        migration.CreateTable(
            "vote",
            table => new
            {
                id = table.Column<string>(nullable: false),
                ballot_id = table.Column<string>(nullable: false),
                holder_id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                seat = table.Column<string>(nullable: false),
                voice = table.Column<string>(nullable: false),
                @event = table.Column<string>(nullable: false),
                corrects_id = table.Column<string>(nullable: true),
                because = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_vote", row => row.id));
        migration.CreateTable(
            "appeal_pieces",
            table => new
            {
                id = table.Column<string>(nullable: false),
                case_id = table.Column<string>(nullable: false),
                wanted = table.Column<string>(nullable: false),
                asked_on = table.Column<DateOnly>(nullable: false),
                days = table.Column<int>(nullable: false),
                notified_on = table.Column<DateOnly>(nullable: true),
                produced_on = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_appeal_pieces", row => row.id));
        migration.CreateIndex("ix_agenda_item_appeal_id", "agenda_item", "appeal_id");
        migration.CreateIndex("ix_appeal_refusal_id", "appeal", "refusal_id");
        migration.CreateIndex("ix_appeal_sitting_id", "appeal", "sitting_id");
        migration.CreateIndex("ix_appeal_pieces_case_id", "appeal_pieces", "case_id");
        migration.CreateIndex("ix_ballot_appeal_id_sitting_id_round", "ballot", ["appeal_id", "sitting_id", "round"], unique: true);
        migration.CreateIndex("ix_minutes_sitting_id_version", "minutes", ["sitting_id", "version"], unique: true);
        migration.CreateIndex("ix_minutes_note_sitting_id", "minutes_note", "sitting_id");
        migration.CreateIndex("ix_presence_sitting_id", "presence", "sitting_id");
        migration.CreateIndex("ix_seat_holder_seat", "seat_holder", "seat");
        migration.CreateIndex("ix_sitting_on", "sitting", "on");
        migration.CreateIndex("ix_vote_ballot_id", "vote", "ballot_id");
    }
}
