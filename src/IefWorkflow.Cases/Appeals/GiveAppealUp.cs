using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Appeals;

/// <summary>The family gives the appeal up, as long as the commission has not ruled.</summary>
[Act("se-desister-recours", "Se désister du recours", Role.Family, Role.Secretary, On = [CaseKind.Appeal], Article = "D131-11-10")]
public sealed class GiveAppealUp : Act
{
    /// <summary>The reason, where the family gives one.</summary>
    [Field("motif", "Raison")]
    public string Reason { get; init; } = "";

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var appeal = await context.Session.AppealAsync(context.File, cancellationToken);
        if (appeal.Outcome is { } ended) return NotExpected($"Le recours {context.File.Number} est déjà terminé ({ended.Label().ToLowerInvariant()}).");

        appeal.Outcome = AppealOutcome.GivenUp;
        await context.LeaveAgendaAsync(appeal, "désistement", cancellationToken);
        context.Tell(context.File, "desistement");
        return null;
    }
}
