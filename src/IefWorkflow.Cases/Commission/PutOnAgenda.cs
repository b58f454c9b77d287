using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Commission;

/// <summary>Puts an appeal on the agenda of a sitting. After the month it is lawful all the same: the president is told.</summary>
[Act("inscrire-recours", "Inscrire le recours à une séance", Role.Secretary, Role.President, On = [CaseKind.Appeal], Article = "D131-11-12", AnswersTask = true)]
public sealed class PutOnAgenda : Act
{
    /// <summary>The number of the sitting.</summary>
    [Field("seance", "Séance")]
    public required string SittingNumber { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        if (appeal.Outcome is not null) return NotExpected($"Le recours {file.Number} n'est plus à juger.");
        if (appeal.SittingId is { } other) return NotExpected($"Le recours {file.Number} est déjà à l'ordre du jour de la séance {(await session.GetAsync(other, cancellationToken)).Number}\u00A0: désinscrivez-le d'abord.");
        if (await session.FindAsync(SittingNumber, cancellationToken) is not { Kind: CaseKind.Sitting } sittingFile) return BadInput($"La séance « {SittingNumber} » n'existe pas.");

        var sitting = await session.SittingAsync(sittingFile, cancellationToken);
        if (!sitting.IsAhead || sitting.On < session.Today) return BadInput($"La séance {sittingFile.Number} du {FrenchDate.Plain(sitting.On)} est {(sitting.IsAhead ? "passée" : sitting.Standing.Label().ToLowerInvariant())}\u00A0: choisissez une séance à venir.");

        await AddAsync(session, appeal, sitting, cancellationToken);
        context.Note(sittingFile, "inscrire-recours", "Inscrire un recours", new System.Text.Json.Nodes.JsonObject { ["recours"] = file.Number });
        var month = MeetingLimit.StatusOf(MeetingLimit.StartOf(appeal.FirstReceivedOn, appeal.CommissionReceivedOn ?? appeal.FirstReceivedOn, session.Readings), sitting.On, session.Today, session.CalendarOf(file));
        var late = month.Timeliness is Timeliness.Late;
        if (late) await session.Outbox.AlertAsync(file, Role.President, $"apres-le-mois:{context.Event()}", $"Recours {file.Number}\u00A0: la séance du {FrenchDate.Plain(sitting.On)} est après le mois de l'article D. 131-11-12. Le silence le rejette le {FrenchDate.Plain(month.TacitRejectionOn)}.", cancellationToken);

        context.Answer(late ? ScheduleSitting.Late : ScheduleSitting.InTime);
        return null;
    }

    private static async ValueTask AddAsync(CaseSession session, Appeal appeal, Sitting sitting, CancellationToken cancellationToken)
    {
        appeal.SittingId = sitting.CaseId;
        if (await session.Db.Set<AgendaItem>().FindAsync([sitting.CaseId, appeal.CaseId], cancellationToken) is { } returned)
        {
            (returned.LeftBecause, returned.LeftBy) = (null, null);
            return;
        }

        var position = (await session.WholeAgendaAsync(sitting.CaseId, cancellationToken)).Count + 1;
        session.Db.Set<AgendaItem>().Add(new AgendaItem { SittingId = sitting.CaseId, AppealId = appeal.CaseId, Position = position, AddedOn = session.Today });
    }
}
