using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>The president signs the minutes as they were frozen.</summary>
[Act("signer-pv", "Signer le procès-verbal", Role.President, On = [CaseKind.Sitting], Article = "D131-11-12")]
public sealed class SignMinutes : Act
{
    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var minutes = await session.Db.Set<Minutes>().Where(candidate => candidate.SittingId == file.Id).OrderByDescending(candidate => candidate.Version).FirstOrDefaultAsync(cancellationToken);
        if (minutes is null) return NotExpected($"Le procès-verbal de la séance {file.Number} n'est pas établi.");
        if (minutes.SignedOn is { } day) return NotExpected($"Le procès-verbal de la séance {file.Number} a été signé le {Law.TimeLimits.FrenchDate.Plain(day)} par {minutes.SignedBy}.");
        if (EstablishMinutes.DigestOf(minutes.Text, minutes.Gaps) != minutes.Digest) return Unlawful($"Le procès-verbal de la séance {file.Number} a été altéré depuis qu'il a été établi\u00A0: établissez-le de nouveau.", "D131-11-12");

        (minutes.SignedOn, minutes.SignedBy) = (session.Today, context.Actor.Name);
        foreach (var item in await session.WholeAgendaAsync(file.Id, cancellationToken))
        {
            var appeal = await session.GetAsync(item.AppealId, cancellationToken);
            if (item.IsRuled && await context.AnswerAsync(appeal, WriteMinutes.Signed, ["signer-pv"], cancellationToken) > 0)
            {
                context.Note(appeal, "signer-pv", "Signer le procès-verbal", new JsonObject { ["seance"] = file.Number, ["empreinte"] = minutes.Digest });
            }
        }

        (file.State, file.ClosedOn) = (CaseState.Closed, session.Today);
        return null;
    }
}
