using IefWorkflow.Cases.Requests;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>A step names a rule that the law library knows: any other would count nothing.</summary>
internal sealed class RuleIsKnown() : LegalRule("IEF-DELAI-INCONNU", "Une règle de délai nommée existe.", "bibliothèque de droit")
{
    private static readonly DateOnly InForce = new(2024, 9, 1);

    public override IEnumerable<LegalFinding> Check(FlowReading flow)
    {
        var known = TimeLimitCatalogue.On(InForce, LegalReadings.Default).Select(definition => definition.Rule).Append(AuthorisationTerm.Rule).ToHashSet(StringComparer.Ordinal);
        return from step in flow.Steps
               let rule = FlowReading.Text(step, "rule")
               where rule is not null && step.Type.StartsWith("Ief.", StringComparison.Ordinal) && !known.Contains(rule)
               select new LegalFinding(step, $"{FlowReading.NameOf(step)} nomme la règle «\u00A0{rule}\u00A0», qui n'existe pas\u00A0: choisissez parmi {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
    }
}
