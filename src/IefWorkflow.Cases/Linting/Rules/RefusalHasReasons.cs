namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>A refusal is written with its reasons of law and fact and its remedies (CRPA L211-2, L211-5, L412-3).</summary>
internal sealed class RefusalHasReasons() : LegalRule("IEF-REFUS-MOTIFS", "Un refus est rédigé avec ses motifs et ses voies de recours avant de partir.", "CRPA L211-2, L211-5 et L412-3 ; D131-11-10")
{
    public override IEnumerable<LegalFinding> Check(FlowReading flow) =>
        from reading in flow.Of("Ief.ReadDecision")
        from outcome in RequestSteps.Refusals
        let unwritten = flow.Reach(flow.From(reading, outcome), step => step.Type == "Ief.DraftDecision", step => step.Type == "Ief.Notify" || flow.EndsAt(step))
        where unwritten is not null
        select new LegalFinding(unwritten, $"Par l'issue «\u00A0{outcome}\u00A0», le refus arrive à {FlowReading.NameOf(unwritten)} sans être rédigé\u00A0: placez «\u00A0Rédiger la décision\u00A0» avant, qui exige les motifs et les voies de recours.");
}
