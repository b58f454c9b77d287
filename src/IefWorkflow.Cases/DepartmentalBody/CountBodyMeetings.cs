using System.Globalization;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using Microsoft.EntityFrameworkCore;
using Body = IefWorkflow.Law.Oversight.DepartmentalBody;

namespace IefWorkflow.Cases.DepartmentalBody;

/// <summary>Counts the meetings of the year, and alerts the DASEN when there are too few on that day (D131-4-1).</summary>
[Activity("Ief", "Instance départementale", "Compte les réunions de l'année et alerte s'il en manque\u00A0: aucune au 1er octobre, moins de deux au 1er décembre.", DisplayName = "Compter les réunions")]
[Outcomes("Suffisant", "Insuffisant")]
public sealed class CountBodyMeetings(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var year = await Session.BodyYearAsync(file, cancellationToken);
        var held = await Session.Db.Set<BodyMeeting>().Where(meeting => meeting.CaseId == file.Id && meeting.HeldOn != null).Select(meeting => meeting.HeldOn!.Value).ToListAsync(cancellationToken);
        var day = Session.Today.Year > year.Year ? new DateOnly(year.Year, 12, 31) : Session.Today;
        if (!Body.AlertsOn(day, held)) return "Suffisant";

        var count = Body.Frequency(held, year.Year).Count;
        var subject = string.Create(CultureInfo.InvariantCulture, $"[instance] Dossier {file.Number}\u00A0: {Counted(count)} de l'instance départementale en {year.Year}");
        await Session.Outbox.WriteToRoleAsync(
            file, Role.Dasen, MessageKind.Reminder, context.IdempotencyKey, subject, $"À faire\u00A0: convoquez l'instance avec le préfet.\n\nElle se réunit au moins {Body.MinimumMeetings} fois par an (D131-4-1).", cancellationToken);
        Session.Journal.Add(file, Actor.System, "alerte-reunions", $"Trop peu de réunions dans l'année\u00A0: {count}", null);
        return "Insuffisant";
    }

    private static string Counted(int count) => count switch
    {
        0 => "aucune réunion",
        1 => "une seule réunion",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} réunions"),
    };
}
