using IefWorkflow.Cases.Requests;

namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>A clock is counted from the event that the law names.</summary>
internal sealed class ClockStartsRight() : LegalRule("IEF-DELAI-DEPART", "Un délai court de l'événement que la loi désigne.", "L131-5 ; R131-11-6 ; D131-11-12 ; CRPA L231-4 ; CJA R421-1")
{
    private static readonly Dictionary<string, string[]> Starts = new(StringComparer.Ordinal)
    {
        ["L131-5/implied-acceptance"] = ["reception", "dossier-complet"],
        ["D131-11-12/one-month"] = ["reception"],
        ["CRPA-L231-4/rapo-implied-rejection"] = ["reception"],
        ["D131-11-12/five-working-days"] = ["seance"],
        ["CJA-R421-1/ta-deadline"] = ["notification", "decision-implicite"],
        ["CRPA-L232-4/reasons"] = ["demande-des-motifs"],
        ["D131-11-10/deadline"] = ["notification"],
        [AuthorisationTerm.Rule] = ["fin-autorisation"],
        ["R131-11-2/doctor"] = ["remise-au-medecin"],
        ["R131-11-6/ack"] = ["reception"],
        ["D131-11-11/mandate"] = ["debut-mandat"],
    };

    public override IEnumerable<LegalFinding> Check(FlowReading flow) =>
        from step in flow.Steps
        let rule = FlowReading.Text(step, "rule")
        let start = FlowReading.Text(step, "from")
        where rule is not null && start is not null && Starts.TryGetValue(rule, out var allowed) && !allowed.Contains(start)
        select new LegalFinding(step, $"{FlowReading.NameOf(step)} fait courir {rule} depuis «\u00A0{start}\u00A0»\u00A0: ce délai court depuis {string.Join(" ou ", Starts[rule].Select(name => $"«\u00A0{name}\u00A0»"))}.");
}
