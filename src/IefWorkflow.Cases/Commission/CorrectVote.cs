using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Law.Commission;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Corrects how a vote was written down: a new line points at the sealed one, which stays as it is.</summary>
/// <remarks>A correction that would change what the commission decided is no correction: it is refused.</remarks>
[Act("corriger-vote", "Corriger l'inscription d'un vote", Role.President, On = [CaseKind.Appeal], Article = "D131-11-12")]
public sealed class CorrectVote : Act
{
    /// <summary>The seat.</summary>
    [Field("siege", "Siège")]
    public required Seat Seat { get; init; }

    /// <summary>The vote as it was cast.</summary>
    [Field("vote", "Vote réellement exprimé")]
    public required Voice Voice { get; init; }

    /// <summary>Why it is corrected.</summary>
    [Field("raison", "Raison de la correction")]
    public required string Because { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (string.IsNullOrWhiteSpace(Because)) return BadInput("Dites pourquoi le vote est corrigé.");
        if (await session.BallotsAsync(file.Id, cancellationToken) is not [.., var ballot]) return NotExpected($"Aucun vote n'est scellé sur le recours {file.Number}.");

        var lines = await session.Db.Set<CaseVote>().Where(vote => vote.BallotId == ballot.Id).ToListAsync(cancellationToken);
        var inForce = lines.Where(vote => lines.TrueForAll(other => other.CorrectsId != vote.Id)).ToList();
        if (inForce.Find(vote => vote.Seat == Seat) is not { } corrected) return BadInput($"Le siège « {Seat.Label()} » n'a pas voté sur le recours {file.Number}.");
        if (corrected.Voice == Voice) return BadInput("Le vote inscrit est déjà celui-là.");

        var voices = inForce.Select(vote => vote.Id == corrected.Id ? Voice : vote.Voice).ToList();
        var president = inForce.Find(vote => vote.Seat is Seat.President)!;
        var recount = new Ballot(
            voices.Count(voice => voice is Voice.Grant), voices.Count(voice => voice is Voice.Reject), voices.Count(voice => voice is Voice.Abstain), president.Id == corrected.Id ? Voice : president.Voice);
        if (ResultOf(Deliberation.Decide(recount, session.Readings)) != ballot.Result) return Unlawful($"Cette correction changerait ce que la commission a décidé sur le recours {file.Number}\u00A0: un vote scellé ne se modifie pas.", "D131-11-12");

        session.Db.Set<CaseVote>().Add(new CaseVote
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{ballot.Id}:{Seat.Code()}:{lines.Count(vote => vote.Seat == Seat)}"),
            BallotId = ballot.Id,
            HolderId = corrected.HolderId,
            Name = corrected.Name,
            Seat = Seat,
            Voice = Voice,
            Event = context.Event(),
            CorrectsId = corrected.Id,
            Because = Because,
        });
        return null;
    }

    private static BallotResult? ResultOf(DeliberationOutcome outcome) => outcome.Match<BallotResult?>(
        decided => decided.Side is Voice.Grant ? BallotResult.Grant : BallotResult.Reject,
        cast => cast.Side is Voice.Grant ? BallotResult.Grant : BallotResult.Reject,
        _ => null,
        _ => BallotResult.NoMajority,
        _ => null);
}
