using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Asks to put the appeal on the agenda of a sitting, within the month (D131-11-12).</summary>
[Activity("Ief", "Commission", "Demande d'inscrire le recours à l'ordre du jour d'une séance, dans le mois de sa réception (D131-11-12).", DisplayName = "Inscrire à une séance")]
[Outcomes(InTime, Late)]
public sealed class ScheduleSitting(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when the sitting is within the month.</summary>
    public const string InTime = "Inscrit";

    /// <summary>The outcome when the sitting is after the month: lawful, and known to the president.</summary>
    public const string Late = "Inscrit après le mois";

    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var appeal = await Session.AppealAsync(file, cancellationToken);
        var month = appeal.Limit(MeetingLimit.Definition.Rule, appeal.FirstReceivedOn, Session.CalendarOf(file), Session.Readings)!.Value;
        var today = Session.Today;
        var ahead = await Session.Db.Set<Sitting>()
            .Where(sitting => sitting.On >= today && (sitting.Standing == SittingStanding.Planned || sitting.Standing == SittingStanding.Convened))
            .Join(Session.Db.Files, sitting => sitting.CaseId, sittingFile => sittingFile.Id, (sitting, sittingFile) => new { sittingFile.Number, sitting.On })
            .OrderBy(sitting => sitting.On).Take(5).ToListAsync(cancellationToken);
        var known = ahead.Count == 0 ? "Aucune séance n'est programmée." : $"Séances programmées\u00A0: {string.Join(", ", ahead.Select(sitting => $"{sitting.Number} le {FrenchDate.Plain(sitting.On)}"))}.";
        return new TaskRequest("inscrire-recours", "Inscrire le recours à une séance", Role.Secretary) { Instructions = $"La commission se réunit au plus tard le {FrenchDate.WithWeekday(month.Prudent)}. {known}" };
    }
}
