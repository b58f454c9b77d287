namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>A ruling wants the majority of the members present, the president's vote being decisive when they are divided equally (D131-11-12).</summary>
internal sealed class MajorityDecides() : LegalRule("IEF-MAJORITE", "Sans majorité des membres présents, rien n'est décidé.", "D131-11-12")
{
    private static readonly string[] Undecided = ["Pas de majorité", "Ajourné", "Retiré de l'ordre du jour"];

    public override IEnumerable<LegalFinding> Check(FlowReading flow) =>
        from deliberation in flow.Of("Ief.Deliberate")
        from outcome in Undecided
        where flow.Reach(flow.From(deliberation, outcome), step => step.Type is "Ief.Deliberate" or "Ief.ScheduleSitting", step => step.Type is "Ief.PublishOutcome" or "Ief.AppealResult") is not null
        select new LegalFinding(deliberation, $"Par l'issue «\u00A0{outcome}\u00A0» de {FlowReading.NameOf(deliberation)}, une décision est signée\u00A0: revenez au vote, ou à l'inscription à une autre séance.");
}
