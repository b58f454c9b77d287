using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Passes an appeal received through the wrong door on to the commission (CRPA L114-2). The day of the first reception stays.</summary>
[Act("transmettre-recours", "Transmettre le recours à la commission", Role.Clerk, Role.Dasen, Role.Secretary, On = [CaseKind.Appeal], Article = "CRPA L114-2", AnswersTask = true)]
public sealed class TransmitAppeal : Act
{
    /// <summary>The day the commission received it.</summary>
    [Field("recu-commission-le", "Reçu par la commission le")]
    public DateOnly? ReceivedOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var appeal = await context.Session.AppealAsync(context.File, cancellationToken);
        var receivedOn = ReceivedOn ?? context.Session.Today;
        if (receivedOn > context.Session.Today) return BadInput("La commission ne peut pas avoir reçu le recours dans l'avenir\u00A0: corrigez la date.");
        if (receivedOn < appeal.FirstReceivedOn) return BadInput("La commission ne peut pas avoir reçu le recours avant la première administration\u00A0: corrigez la date.");

        appeal.CommissionReceivedOn = receivedOn;
        if (context.Session.Readings.MonthOpensOn is LegalReadings.AppealReceipt.Commission) context.Recount(context.File, MeetingLimit.Definition.Rule);
        context.Answer(TransmitToCommission.Transmitted);
        return null;
    }
}
