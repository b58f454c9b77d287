namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>An authorisation leaves with the seven items of information (R131-11-8).</summary>
internal sealed class AuthorisationHasMentions() : LegalRule("IEF-AUTORISATION-MENTIONS", "Une autorisation part avec les sept informations.", "R131-11-8")
{
    public override IEnumerable<LegalFinding> Check(FlowReading flow)
    {
        foreach (var reading in flow.Of("Ief.ReadDecision"))
        {
            var granted = flow.From(reading, "Accordée").ToList();
            var isChecked = !flow.IsReachedWithout(reading, "Ief.CheckMentions");
            if (!isChecked && flow.Reach(granted, step => step.Type == "Ief.CheckMentions", step => step.Type == "Ief.Notify" || flow.EndsAt(step)) is { } unproven)
            {
                yield return new LegalFinding(unproven, $"L'autorisation arrive à {FlowReading.NameOf(unproven)} sans que les sept informations soient vérifiées\u00A0: placez «\u00A0Mentions obligatoires\u00A0?\u00A0» avant.");
            }

            if (flow.Reach(granted, step => step.Type == "Ief.DraftDecision", step => step.Type == "Ief.Notify" || flow.EndsAt(step)) is { } unwritten)
            {
                yield return new LegalFinding(unwritten, $"L'autorisation arrive à {FlowReading.NameOf(unwritten)} sans être rédigée\u00A0: placez «\u00A0Rédiger la décision\u00A0» avant, qui porte les sept informations.");
            }
        }

        foreach (var mentions in flow.Of("Ief.CheckMentions"))
        {
            if (flow.Reach(flow.From(mentions, "Incomplètes"), step => step.Type is "Ief.DesignateSchool" or "Ief.CheckMentions", step => step.Type is "Ief.DraftDecision" or "Ief.Notify") is { } hasty)
            {
                yield return new LegalFinding(hasty, $"Par l'issue «\u00A0Incomplètes\u00A0» de {FlowReading.NameOf(mentions)}, on arrive à {FlowReading.NameOf(hasty)} sans avoir complété\u00A0: placez «\u00A0École de rattachement\u00A0» avant.");
            }
        }
    }
}
