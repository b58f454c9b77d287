using System.Collections.Frozen;
using IefWorkflow.Cli.Law.Vectors;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>The rules that vectors may name.</summary>
internal sealed class VectorRules
{
    private readonly FrozenDictionary<string, VectorRule> byId;

    /// <summary>Gathers the lists of every subject.</summary>
    /// <exception cref="ArgumentException">Two adapters serve the same rule.</exception>
    public VectorRules(params IEnumerable<IReadOnlyList<VectorRule>> subjects)
    {
        var rules = subjects.SelectMany(subject => subject).ToList();
        if (rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two adapters serve the rule '{twice.Key}'.", nameof(subjects));
        }

        byId = rules.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Every adapter of this program, one list per subject of the law.</summary>
    public static VectorRules All { get; } = new(
        RequestVectors.Rules, DecisionVectors.Rules, AppealVectors.Rules, CommissionVectors.Rules, VoteVectors.Rules, OversightVectors.Rules);

    /// <summary>The identifiers, in ordinal order.</summary>
    public IEnumerable<string> Ids => byId.Keys.Order(StringComparer.Ordinal);

    /// <summary>The adapter of that rule, or null.</summary>
    public VectorRule? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The identifier that a mistyped one most resembles, or null.</summary>
    public string? NearestTo(string id) => NearestName.To(id, Ids);
}
