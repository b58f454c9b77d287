namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>The decision of the commission is notified within five working days of the sitting (D131-11-12).</summary>
internal sealed class DecisionIsNotifiedInTime() : LegalRule("IEF-RECOURS-NOTIFICATION", "La décision de la commission est notifiée dans les cinq jours ouvrés qui suivent la réunion.", "D131-11-12")
{
    private const string FiveDays = "D131-11-12/five-working-days";

    public override IEnumerable<LegalFinding> Check(FlowReading flow)
    {
        foreach (var ruling in flow.Of("Ief.PublishOutcome"))
        {
            var after = flow.From(ruling).Select(way => way.Target).ToList();
            if (flow.Reach(after, step => step.Type == "Ief.Notify", flow.EndsAt) is { } silent)
            {
                yield return new LegalFinding(silent, $"Après {FlowReading.NameOf(ruling)}, on arrive à {FlowReading.NameOf(silent)} sans notification\u00A0: placez «\u00A0Notifier\u00A0» avec la règle {FiveDays}.");
            }
            else if (flow.Reach(after, _ => false, step => step.Type == "Ief.Notify") is { } notify && FlowReading.Text(notify, "rule") != FiveDays)
            {
                yield return new LegalFinding(notify, $"{FlowReading.NameOf(notify)} n'est pas tenu par les cinq jours ouvrés\u00A0: donnez-lui la règle {FiveDays}, comptée depuis la séance.");
            }
        }
    }
}
