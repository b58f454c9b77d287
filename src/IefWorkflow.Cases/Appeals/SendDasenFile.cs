using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Appeals;

/// <summary>The DASEN sends the commission the file of the refusal, with observations.</summary>
[Act("transmettre-dossier", "Transmettre le dossier à la commission", Role.Dasen, Role.Clerk, On = [CaseKind.Appeal], Article = "D131-11-10", AnswersTask = true)]
public sealed class SendDasenFile : Act
{
    /// <summary>What the DASEN observes.</summary>
    [Field("observations", "Observations")]
    public string Observations { get; init; } = "";

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var appeal = await context.Session.AppealAsync(context.File, cancellationToken);
        (appeal.DasenFileOn, appeal.DasenObservations) = (context.Session.Today, Observations);
        context.Answer(RequestDasenFile.Sent);
        return null;
    }
}
