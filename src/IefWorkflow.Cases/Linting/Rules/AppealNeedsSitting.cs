namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>Only the commission, which meets, rules on an appeal (D131-11-10 to D131-11-12).</summary>
internal sealed class AppealNeedsSitting() : LegalRule("IEF-RECOURS-SEANCE", "Un recours n'est tranché qu'après une délibération de la commission réunie.", "D131-11-10 à D131-11-12")
{
    public override IEnumerable<LegalFinding> Check(FlowReading flow)
    {
        foreach (var deliberation in flow.Of("Ief.Deliberate").Where(step => flow.IsReachedWithout(step, "Ief.ScheduleSitting")))
        {
            yield return new LegalFinding(deliberation, $"On arrive à {FlowReading.NameOf(deliberation)} sans que le recours soit inscrit à une séance\u00A0: placez «\u00A0Inscrire à une séance\u00A0» avant.");
        }

        foreach (var ruling in Rulings(flow).Where(step => flow.IsReachedWithout(step, "Ief.Deliberate")))
        {
            yield return new LegalFinding(ruling, $"On arrive à {FlowReading.NameOf(ruling)} sans délibération\u00A0: seule la commission statue sur un recours. Placez «\u00A0Délibérer\u00A0» avant.");
        }
    }

    private static IEnumerable<Engine.Definitions.ActivityDefinition> Rulings(FlowReading flow) =>
        flow.Of("Ief.PublishOutcome").Concat(flow.Of("Ief.SetState").Where(step => AppealSteps.Ruled.Contains(FlowReading.Text(step, "state"))));
}
