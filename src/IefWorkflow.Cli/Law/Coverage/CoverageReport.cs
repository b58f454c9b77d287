using IefWorkflow.Cli.Text;
using IefWorkflow.Law.Articles;

namespace IefWorkflow.Cli.Law.Coverage;

/// <summary>Which paragraph is implemented by which rule and proved by which test, and where a link is missing.</summary>
internal sealed class CoverageReport
{
    private readonly ILookup<string, string> testsByRule;
    private readonly HashSet<string> knownRules;
    private readonly HashSet<string> namedRules;

    /// <summary>Puts the three lists side by side.</summary>
    /// <param name="paragraphs">The paragraphs of the texts.</param>
    /// <param name="rules">The rules of the library.</param>
    /// <param name="tests">The test classes with the rule that each proves.</param>
    public CoverageReport(IReadOnlyList<CoveredParagraph> paragraphs, IReadOnlyList<RuleDescription> rules, IReadOnlyList<RuleTest> tests)
    {
        Paragraphs = paragraphs;
        Rules = [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        Tests = [.. tests.Distinct().OrderBy(test => test.Rule, StringComparer.Ordinal).ThenBy(test => test.Class, StringComparer.Ordinal)];
        testsByRule = Tests.ToLookup(test => test.Rule, test => test.Class, StringComparer.Ordinal);
        knownRules = rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        namedRules = paragraphs.SelectMany(paragraph => paragraph.Rules).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The paragraphs, in the order given.</summary>
    public IReadOnlyList<CoveredParagraph> Paragraphs { get; }

    /// <summary>The rules, ordered by identifier.</summary>
    public IReadOnlyList<RuleDescription> Rules { get; }

    /// <summary>The tests, ordered by rule and class.</summary>
    public IReadOnlyList<RuleTest> Tests { get; }

    /// <summary>Every missing link, as a French sentence that names it and says what to do.</summary>
    public IReadOnlyList<string> Faults =>
    [
        .. Paragraphs.Where(paragraph => paragraph.Rules.Count == 0)
            .Select(paragraph => $"{paragraph.Citation} : aucune règle ; nommez celle qui l'applique dans docs/law/articles.json."),
        .. Paragraphs.SelectMany(paragraph => paragraph.Rules.Where(rule => !knownRules.Contains(rule))
            .Select(rule => $"{paragraph.Citation} : règle inconnue {FrenchText.Quoted(rule)} ; {Advice(rule)}")),
        .. Rules.Where(rule => !testsByRule.Contains(rule.Id))
            .Select(rule => $"{rule.Id} : aucun test ; mettez [Trait(\"rule\", \"{rule.Id}\")] sur la classe qui le prouve."),
        .. Rules.Where(rule => !namedRules.Contains(rule.Id))
            .Select(rule => $"{rule.Id} : aucun paragraphe ne nomme cette règle ; ajoutez-la dans docs/law/articles.json."),
        .. Tests.Where(test => !knownRules.Contains(test.Rule))
            .Select(test => $"{test.Class} : règle inconnue {FrenchText.Quoted(test.Rule)} ; {Advice(test.Rule)}"),
    ];

    /// <summary>The test classes that prove a rule.</summary>
    public IEnumerable<string> TestsOf(string rule) => testsByRule[rule];

    private string Advice(string rule) =>
        NearestName.To(rule, knownRules) is { } nearest ? $"la plus proche est {nearest}." : "corrigez l'identifiant ou écrivez la règle.";
}
