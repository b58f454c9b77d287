namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>Who refused does not take part in the deliberation on the appeal (CRPA L100-2, D131-11-11).</summary>
internal sealed class RefusalAuthorDoesNotVote() : LegalRule("IEF-IMPARTIALITE", "L'auteur du refus ne prend pas part à la délibération.", "CRPA L100-2 ; D131-11-11")
{
    public override IEnumerable<LegalFinding> Check(FlowReading flow) =>
        from step in flow.Steps
        where FlowReading.Text(step, "role") == "dasen"
            && flow.Of("Ief.RecordPresence").Any(opening => flow.Reach(flow.From(opening).Select(way => way.Target), between => between.Type is "Ief.Notify" or "Ief.ScheduleSitting", between => between == step) is not null)
        select new LegalFinding(step, $"{FlowReading.NameOf(step)} revient au DASEN entre l'ouverture de la séance et la décision\u00A0: il a refusé l'autorisation et ne peut y prendre part. Confiez l'étape au secrétariat ou au président.");
}
