namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>The commission deliberates validly only when enough members are present (D131-11-12).</summary>
internal sealed class QuorumComesFirst() : LegalRule("IEF-QUORUM", "Présences et quorum sont constatés avant toute délibération, et sans quorum rien n'est décidé.", "D131-11-12")
{
    private const string NoQuorum = "Quorum non atteint";

    public override IEnumerable<LegalFinding> Check(FlowReading flow)
    {
        foreach (var deliberation in flow.Of("Ief.Deliberate"))
        {
            var skipped = flow.Of("Ief.ScheduleSitting").Any(sitting => flow.Reach([sitting], step => step.Type == "Ief.RecordPresence", step => step == deliberation) is not null);
            if (skipped || flow.IsReachedWithout(deliberation, "Ief.RecordPresence"))
            {
                yield return new LegalFinding(deliberation, $"On arrive à {FlowReading.NameOf(deliberation)} sans que les présences et le quorum soient constatés\u00A0: placez «\u00A0Ouvrir la séance\u00A0» avant, à chaque passage.");
            }

            if (flow.Reach(flow.From(deliberation, NoQuorum), step => step.Type is "Ief.Deliberate" or "Ief.ScheduleSitting" or "Ief.RecordPresence", step => step.Type is "Ief.PublishOutcome" or "Ief.AppealResult") is not null)
            {
                yield return new LegalFinding(deliberation, $"Par l'issue «\u00A0{NoQuorum}\u00A0» de {FlowReading.NameOf(deliberation)}, une décision est signée\u00A0: sans quorum, reportez à une autre séance.");
            }
        }
    }
}
