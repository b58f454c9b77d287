using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Commission;

/// <summary>Takes an appeal off the agenda, before the commission rules on it: it waits for another sitting.</summary>
[Act("desinscrire-recours", "Retirer le recours de l'ordre du jour", Role.Secretary, Role.President, On = [CaseKind.Appeal], Article = "D131-11-12")]
public sealed class TakeOffAgenda : Act
{
    /// <summary>Why.</summary>
    [Field("motif", "Raison")]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var appeal = await context.Session.AppealAsync(context.File, cancellationToken);
        if (appeal.IsRuled) return Unlawful($"La commission a statué sur le recours {context.File.Number}\u00A0: il reste à l'ordre du jour de sa séance.", "D131-11-12");
        if (appeal.SittingId is null) return NotExpected($"Le recours {context.File.Number} n'est à l'ordre du jour d'aucune séance.");
        if (string.IsNullOrWhiteSpace(Reason)) return BadInput("Dites pourquoi le recours est retiré de l'ordre du jour.");

        await context.LeaveAgendaAsync(appeal, Reason, cancellationToken);
        await context.AnswerAsync(context.File, Convene.OffAgenda, ["convoquer", "ouvrir-seance", "deliberer"], cancellationToken);
        return null;
    }
}
