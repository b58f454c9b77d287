namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>The clocks that the law starts by itself are drawn: what nobody counts runs out unseen.</summary>
internal sealed class ClockIsThere() : LegalRule("IEF-DELAI-MANQUANT", "Les délais que la loi fait courir sont dans la procédure.", "L131-5 ; D131-11-12 ; CRPA L231-4")
{
    private static readonly (string[] Marks, string Rule, string Words)[] Required =
    [
        (RequestSteps.Marks, "L131-5/implied-acceptance", "les deux mois dont le silence vaut acceptation (L131-5)"),
        (AppealSteps.Marks, "D131-11-12/one-month", "le mois dans lequel la commission se réunit (D131-11-12)"),
        (AppealSteps.Marks, "CRPA-L231-4/rapo-implied-rejection", "les deux mois dont le silence vaut rejet (CRPA L231-4)"),
    ];

    public override IEnumerable<LegalFinding> Check(FlowReading flow) =>
        from required in Required
        where flow.Has(required.Marks) && !flow.Of("Ief.LegalClock").Any(clock => FlowReading.Text(clock, "rule") == required.Rule)
        select new LegalFinding(null, $"Rien ne compte {required.Words}\u00A0: ajoutez un «\u00A0Délai légal\u00A0» de règle {required.Rule}.");
}
