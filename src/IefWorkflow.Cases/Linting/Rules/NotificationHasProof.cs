using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>Without proof of notification the time to appeal does not run (CRPA L112-3, L412-3; Conseil d'État).</summary>
internal sealed class NotificationHasProof() : LegalRule("IEF-REFUS-PREUVE", "La notification d'un refus laisse une preuve.", "CRPA L412-3 ; D131-11-10")
{
    public override DefinitionSeverity Severity => DefinitionSeverity.Warning;

    public override IEnumerable<LegalFinding> Check(FlowReading flow) =>
        from reading in flow.Of("Ief.ReadDecision")
        from outcome in RequestSteps.Refusals
        let notify = flow.Reach(flow.From(reading, outcome), flow.EndsAt, step => step.Type == "Ief.Notify")
        where notify is not null && flow.Reach(flow.From(notify).Select(way => way.Target), step => step.Type == "Ief.AwaitProof", flow.EndsAt) is not null
        select new LegalFinding(notify, $"Après {FlowReading.NameOf(notify)}, rien n'attend la preuve de la notification\u00A0: sans elle, le délai de recours n'est pas opposable. Ajoutez «\u00A0Attendre la preuve\u00A0».");
}
