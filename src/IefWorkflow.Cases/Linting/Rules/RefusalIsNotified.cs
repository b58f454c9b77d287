namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>A refusal counts against the family only once notified, and stops the two months only then (CRPA L221-8, L231-1; L131-5).</summary>
internal sealed class RefusalIsNotified() : LegalRule("IEF-REFUS-NOTIFICATION", "Un refus est notifié à la famille.", "CRPA L221-8 ; L131-5")
{
    public override IEnumerable<LegalFinding> Check(FlowReading flow) =>
        from reading in flow.Of("Ief.ReadDecision")
        from outcome in RequestSteps.Refusals
        let silent = flow.Reach(flow.From(reading, outcome), step => step.Type == "Ief.Notify", flow.EndsAt)
        where silent is not null
        select new LegalFinding(silent, $"Par l'issue «\u00A0{outcome}\u00A0», le refus arrive à {FlowReading.NameOf(silent)} sans avoir été notifié\u00A0: la famille l'ignore et le silence vaut acceptation. Placez «\u00A0Notifier\u00A0» avant.");
}
