using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Writes the disagreement of a member into the minutes, at that member's request and before they are signed (by analogy with CRPA R133-13).</summary>
/// <remarks>Votes are counted in the minutes and never named: only the member may ask to be named.</remarks>
[Act("consigner-desaccord", "Consigner le désaccord d'un membre", Role.Secretary, Role.President, On = [CaseKind.Sitting], Article = "CRPA R133-13")]
public sealed class RecordDissent : Act
{
    /// <summary>The number of the appeal.</summary>
    [Field("recours", "Recours concerné")]
    public required string Number { get; init; }

    /// <summary>The holder of a seat.</summary>
    [Field("membre", "Membre qui le demande")]
    public required string HolderId { get; init; }

    /// <summary>The text.</summary>
    [Field("texte", "Texte du désaccord", Help = "Jamais d'élément médical")]
    public required string Text { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (string.IsNullOrWhiteSpace(Text)) return BadInput("Écrivez le désaccord à consigner.");
        if (await session.FindAsync(Number, cancellationToken) is not { Kind: CaseKind.Appeal } appeal || await session.Db.Set<AgendaItem>().FindAsync([file.Id, appeal.Id], cancellationToken) is null)
        {
            return BadInput($"Le recours « {Number} » n'est pas à l'ordre du jour de la séance {file.Number}.");
        }

        if (await session.Db.Set<Minutes>().AnyAsync(minutes => minutes.SittingId == file.Id && minutes.SignedOn != null, cancellationToken))
        {
            return NotExpected($"Le procès-verbal de la séance {file.Number} est signé\u00A0: ajoutez un complément.");
        }

        var ballots = session.Db.Set<CaseBallot>().Where(ballot => ballot.SittingId == file.Id && ballot.AppealId == appeal.Id).Select(ballot => ballot.Id);
        if (await session.Db.Set<CaseVote>().FirstOrDefaultAsync(vote => vote.HolderId == HolderId && ballots.Contains(vote.BallotId), cancellationToken) is not { } voter)
        {
            return BadInput($"Ce membre n'a pas voté sur le recours {appeal.Number} à cette séance\u00A0: seul un votant fait consigner son désaccord.");
        }

        session.Db.Set<MinutesNote>().Add(new MinutesNote
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"), SittingId = file.Id, Kind = MinutesNoteKind.Dissent, AppealId = appeal.Id,
            Name = voter.Name, Text = Text.ReplaceLineEndings(" ").Trim(), On = session.Today, Event = context.Event(),
        });
        return null;
    }
}
