using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Commission;

/// <summary>The commission deliberates on an appeal and votes, seat by seat, on the question « faire droit au recours ». The ballot is sealed at once.</summary>
/// <remarks>
/// Quorum is assessed for this case, now, without the recused and those who left. A first ballot without majority calls for a second, in which
/// the president must vote; a second one without majority adjourns the case.
/// </remarks>
[Act("deliberer", "Délibérer sur le recours", Role.Secretary, Role.President, On = [CaseKind.Appeal], Article = "D131-11-12", AnswersTask = true)]
public sealed class DeliberateAppeal : Act
{
    /// <summary>The votes: one for every seat that counts.</summary>
    [Field("votes", "Votes")]
    public required IReadOnlyList<VoteEntry> Votes { get; init; }

    /// <summary>Whether a rejection declares the appeal inadmissible.</summary>
    [Field("irrecevable", "En cas de rejet, le recours est déclaré irrecevable")]
    public bool Inadmissible { get; init; }

    /// <summary>How many school years are granted; what was requested by default.</summary>
    [Field("annees", "En cas d'accord, nombre d'années scolaires")]
    public int? Years { get; init; }

    /// <summary>The reasons of law.</summary>
    [Field("motifs-droit", "Motifs de droit")]
    public string ReasonsOfLaw { get; init; } = "";

    /// <summary>The reasons of fact.</summary>
    [Field("motifs-fait", "Motifs de fait", Help = "Jamais d'élément médical")]
    public string ReasonsOfFact { get; init; } = "";

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        if (appeal.IsRuled) return Unlawful($"La commission a déjà statué sur le recours {file.Number}\u00A0: le vote est scellé.", "D131-11-12");
        if (await OpenSittingAsync(session, appeal, cancellationToken) is not { } sitting) return Unlawful($"Le recours {file.Number} n'est à l'ordre du jour d'aucune séance ouverte\u00A0: la commission ne décide qu'en séance.", "D131-11-12");

        var attendance = await session.AttendanceAsync(sitting.CaseId, file.Id, appeal.Ground, cancellationToken);
        if (!attendance.Finding.CanSit) return Unlawful(NoQuorum(file, attendance), "D131-11-12");
        if (RefuseVotes(file, attendance) is { } refused) return refused;

        var rounds = (await session.BallotsAsync(file.Id, cancellationToken)).Count(ballot => ballot.SittingId == sitting.CaseId);
        if (rounds > 0 && Votes.Any(vote => vote is { Seat: Seat.President, Voice: Voice.Abstain })) return Unlawful("Au second tour le président doit prendre parti\u00A0: sa voix est prépondérante en cas de partage.", "D131-11-12");
        if (await RefuseYearsAsync(session, appeal, cancellationToken) is { } tooLong) return tooLong;

        await context.NoteOnSittingAsync(sitting.CaseId, "vote", cancellationToken);
        return await RuleAsync(context, appeal, sitting, attendance, rounds + 1, cancellationToken);
    }

    private static async ValueTask<Sitting?> OpenSittingAsync(CaseSession session, Appeal appeal, CancellationToken cancellationToken) =>
        appeal.SittingId is { } id && await session.SittingAsync(await session.GetAsync(id, cancellationToken), cancellationToken) is { Standing: SittingStanding.Opened } sitting ? sitting : null;

    private static string NoQuorum(CaseFile file, CaseAttendance attendance)
    {
        var why = attendance.Warnings() is { Count: > 0 } warnings ? $" ({string.Join(" ; ", warnings)})" : "";
        var finding = attendance.Finding;
        return string.Create(CultureInfo.InvariantCulture, $"Le quorum n'est pas atteint sur le recours {file.Number}\u00A0: {FrenchCount.Of(finding.CountedPresent, "membre présent", "membres présents")} sur les {finding.Required} exigés{(finding.IsPresided ? "" : ", sans président")}{why}. Constatez la carence.");
    }

    private ActAnswer.Refused? RefuseVotes(CaseFile file, CaseAttendance attendance)
    {
        if (Votes.GroupBy(vote => vote.Seat).FirstOrDefault(seat => seat.Count() > 1) is { } twice) return Unlawful($"Le siège « {twice.Key.Label()} » vote deux fois\u00A0: chaque membre présent n'a qu'une voix.", "D131-11-12");
        foreach (var vote in Votes.Where(vote => !attendance.Seated.ContainsKey(vote.Seat)))
        {
            var (presence, why) = attendance.NotCounted.FirstOrDefault(pair => pair.Key.Seat == vote.Seat);
            if (presence is null) return Unlawful($"Le siège « {vote.Seat.Label()} » n'est pas occupé\u00A0: seuls les membres présents votent.", "D131-11-12");
            return Unlawful($"{presence.Name} ne vote pas sur le recours {file.Number}\u00A0: {CaseAttendance.Why(why)}.", why is QuorumWarningKind.MandateExpired ? "D131-11-11" : why is QuorumWarningKind.Recused ? "CRPA R133-12" : "D131-11-12");
        }

        var missing = attendance.Seated.Keys.Except(Votes.Select(vote => vote.Seat)).Order().ToList();
        return missing.Count == 0 ? null : BadInput($"Il manque le vote de\u00A0: {string.Join(", ", missing.Select(seat => seat.Label()))}. Une abstention se saisit aussi.");
    }

    private async ValueTask<ActAnswer.Refused?> RefuseYearsAsync(CaseSession session, Appeal appeal, CancellationToken cancellationToken) =>
        Years is { } years && await Authorisations.RefuseAsync(session, appeal, years, cancellationToken) is { } maximum
            ? Unlawful(string.Create(CultureInfo.InvariantCulture, $"L'autorisation ne peut pas dépasser {FrenchCount.Of(maximum, "année scolaire", "années scolaires")} pour ce motif."), "L131-5")
            : null;

    private async ValueTask<ActAnswer.Refused?> RuleAsync(ActContext context, Appeal appeal, Sitting sitting, CaseAttendance attendance, int round, CancellationToken cancellationToken)
    {
        var counted = new Ballot(Count(Voice.Grant), Count(Voice.Reject), Count(Voice.Abstain), Votes.First(vote => vote.Seat is Seat.President).Voice);
        switch (Deliberation.Decide(counted, context.Session.Readings))
        {
            case DeliberationOutcome.AbstentionNotAllowed:
                return Unlawful("Personne ne peut s'abstenir selon la lecture retenue par l'académie\u00A0: faites voter de nouveau.", "D131-11-12");
            case DeliberationOutcome.QuorumNotReached quorum:
                return Unlawful(string.Create(CultureInfo.InvariantCulture, $"Le quorum n'est pas atteint\u00A0: {FrenchCount.Of(quorum.Present, "membre")} sur les {quorum.Required} exigés."), "D131-11-12");
            case DeliberationOutcome.Decided decided:
                Seal(context, sitting, attendance, counted, round, decided.Side, byCastingVote: false, Doubts(appeal, decided.Side));
                return await DecideAsync(context, appeal, sitting, decided.Side, cancellationToken);
            case DeliberationOutcome.DecidedByCastingVote cast:
                Seal(context, sitting, attendance, counted, round, cast.Side, byCastingVote: true, cast.WithAbstentions ? ["Partage avec abstentions\u00A0: un second tour était possible.", .. Doubts(appeal, cast.Side)] : Doubts(appeal, cast.Side));
                return await DecideAsync(context, appeal, sitting, cast.Side, cancellationToken);
            default:
                Seal(context, sitting, attendance, counted, round, null, byCastingVote: false, []);
                return await AdjournAsync(context, appeal, round, cancellationToken);
        }
    }

    private string[] Doubts(Appeal appeal, Voice side) =>
        Inadmissible && side is Voice.Reject && appeal.Admissibility is not (AppealStatus.Late or AppealStatus.LateReasonablePeriod) ? ["L'avis sur la recevabilité ne concluait pas à la tardiveté."] : [];

    private int Count(Voice voice) => Votes.Count(vote => vote.Voice == voice);

    private void Seal(ActContext context, Sitting sitting, CaseAttendance attendance, Ballot counted, int round, Voice? side, bool byCastingVote, string[] warnings)
    {
        var (session, id) = (context.Session, Guid.CreateVersion7(context.Session.Now).ToString("N"));
        session.Db.Set<CaseBallot>().Add(new CaseBallot
        {
            Id = id,
            AppealId = context.File.Id,
            SittingId = sitting.CaseId,
            Round = round,
            SealedAt = session.Now,
            Event = context.Event(),
            Present = counted.Present,
            Required = attendance.Finding.Required,
            Grant = counted.Grant,
            Reject = counted.Reject,
            Abstain = counted.Abstain,
            Result = side switch { Voice.Grant => BallotResult.Grant, Voice.Reject => BallotResult.Reject, _ => BallotResult.NoMajority },
            ByCastingVote = byCastingVote,
            Warnings = string.Join('\n', attendance.Warnings().Concat(warnings)),
        });
        foreach (var vote in Votes)
        {
            var voter = attendance.Seated[vote.Seat];
            session.Db.Set<CaseVote>().Add(new CaseVote { Id = $"{id}:{vote.Seat.Code()}", BallotId = id, HolderId = voter.HolderId, Name = voter.Name, Seat = vote.Seat, Voice = vote.Voice, Event = context.Event() });
        }
    }

    private async ValueTask<ActAnswer.Refused?> DecideAsync(ActContext context, Appeal appeal, Sitting sitting, Voice side, CancellationToken cancellationToken)
    {
        appeal.Outcome = side is Voice.Grant ? AppealOutcome.Granted : Inadmissible ? AppealOutcome.Inadmissible : AppealOutcome.Rejected;
        appeal.HeldOn = sitting.On;
        (appeal.ReasonsOfLaw, appeal.ReasonsOfFact) = (ReasonsOfLaw, ReasonsOfFact);
        appeal.YearsGranted = side is Voice.Grant ? Years ?? await Authorisations.YearsAsync(context.Session, appeal, cancellationToken) : 0;
        var item = await context.Session.Db.Set<AgendaItem>().FindAsync([sitting.CaseId, appeal.CaseId], cancellationToken);
        item!.IsRuled = true;
        context.Answer(appeal.Outcome.Value.Label());
        return null;
    }

    private static async ValueTask<ActAnswer.Refused?> AdjournAsync(ActContext context, Appeal appeal, int round, CancellationToken cancellationToken)
    {
        if (round == 1)
        {
            context.Answer(Deliberate.NoMajority);
            return null;
        }

        await context.LeaveAgendaAsync(appeal, "ajourné, aucune majorité au second tour", cancellationToken);
        var text = $"Recours {context.File.Number}\u00A0: aucune majorité au second tour. Inscrivez-le à une autre séance avant que deux mois de silence ne le rejettent.";
        await context.Session.Outbox.AlertAsync(context.File, Role.President, $"ajourne:{context.Event()}", text, cancellationToken);
        context.Answer(Deliberate.Adjourned);
        return null;
    }
}
