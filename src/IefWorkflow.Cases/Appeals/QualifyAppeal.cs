using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Records the opinion on admissibility, as the law computes it, for the commission. It rejects nothing.</summary>
[Act("qualifier-recevabilite", "Qualifier la recevabilité", Role.Secretary, Role.President, On = [CaseKind.Appeal], Article = "D131-11-10", AnswersTask = true)]
public sealed class QualifyAppeal : Act
{
    /// <summary>What the commission should know besides.</summary>
    [Field("observations", "Observations pour la commission")]
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var appeal = await context.Session.AppealAsync(context.File, cancellationToken);
        var facts = new AppealFacts(appeal.FiledOn, appeal.RefusalNotifiedOn, appeal.RefusalMentionsAppeal, appeal.RefusalKnownOn, appeal.Label, SentToCommission: appeal.WrongDoor is null);
        var opinion = AppealAdmissibility.Assess(facts, context.Session.CalendarOf(context.File), context.Session.Readings);
        (appeal.Admissibility, appeal.IsRequalified, appeal.AdmissibilityNote) = (opinion.Status, opinion.IsRequalified, Note);
        context.Answer(opinion.Status is AppealStatus.Late or AppealStatus.LateReasonablePeriod ? AssessAdmissibility.Late : AssessAdmissibility.Admissible);
        return null;
    }
}
