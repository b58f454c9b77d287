using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Linting;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Definitions.Outlines;

/// <summary>What the law library, the catalogue of letters and the roles say of a step.</summary>
internal sealed partial class StepFacts(LegalReadings readings, DateOnly today)
{
    private readonly Dictionary<string, TimeLimitDefinition> limits = TimeLimitCatalogue.On(today, readings).ToDictionary(limit => limit.Rule, StringComparer.Ordinal);

    /// <summary>The rules that a step may name.</summary>
    public IReadOnlyList<string> Rules { get; } = [.. TimeLimitCatalogue.On(today, readings).Select(limit => limit.Rule)];

    /// <summary>The facts of a step, in the order in which they are shown.</summary>
    public IReadOnlyList<StepFact> Of(ActivityDefinition step, ActivityDescriptor? type, IReadOnlyList<OutlineInput> inputs)
    {
        var facts = new List<StepFact>();
        if (Plain(inputs, "role") is { } role) facts.Add(new StepFact("Qui", OptionWords.Of("role", role)));
        if (Plain(inputs, "rule") is { } rule) facts.Add(new StepFact("Délai", Limit(rule, Plain(inputs, "from"), step.Type)));
        if (Plain(inputs, "code") is { } code && LetterCatalogue.Find(code) is { } letter) facts.Add(new StepFact("Courrier", $"{code}, {letter.Title}, pour\u00A0: {letter.Addressee}"));
        if (Plain(inputs, "state") is { } state) facts.Add(new StepFact("État du dossier", OptionWords.Of("state", state)));
        facts.AddRange(inputs.Where(input => input.Syntax == OutlineInput.JavaScript && input.IsGiven).Select(input => new StepFact($"Formule, {input.Label.ToLower(CultureInfo.GetCultureInfo("fr-FR"))}", input.Value)));
        if (Articles(step, type, inputs) is { Count: > 0 } articles) facts.Add(new StepFact(articles.Count == 1 ? "Article" : "Articles", string.Join(", ", articles)));
        facts.AddRange(ProcedureCheck.ReasonsOf(step).Select(reason => new StepFact($"Avertissement {reason.Key} accepté", reason.Value)));
        return facts;
    }

    private static string? Plain(IReadOnlyList<OutlineInput> inputs, string name) =>
        inputs.FirstOrDefault(input => input.Name == name) is { IsGiven: true, Syntax: OutlineInput.Literal or "String" } input ? input.Value : null;

    private string Limit(string rule, string? from, string type)
    {
        if (!limits.TryGetValue(rule, out var limit)) return RuleNames.Of(rule);
        if (type == "Ief.StopClock") return $"arrête «\u00A0{RuleNames.Of(rule)}\u00A0»";

        var start = from is null ? limit.StartEvent : OptionWords.Of("from", from);
        return $"{RuleNames.Of(rule)}\u00A0: {limit.Length.InFrench} à partir de «\u00A0{start}\u00A0». Si personne n'agit\u00A0: {limit.IfMissed}";
    }

    private List<string> Articles(ActivityDefinition step, ActivityDescriptor? type, IReadOnlyList<OutlineInput> inputs)
    {
        var texts = new[] { type?.Details.Description, (step.Json["metadata"] as JsonObject)?["description"]?.ToString() }.Concat(inputs.Where(input => input.Syntax == OutlineInput.Literal).Select(input => input.Value));
        var cited = texts.OfType<string>().SelectMany(text => Citation().Matches(text).Select(match => Regex.Replace(match.Value, @"(?<=\b[LRD])\.?[ \u00A0]?(?=\d)", "")));
        var rules = Plain(inputs, "rule") is { } rule && limits.TryGetValue(rule, out var limit) ? [limit.Article.ToString()] : Array.Empty<string>();
        return [.. rules.Concat(cited.Where(article => rules.All(known => !known.StartsWith(article, StringComparison.Ordinal)))).Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"(?:\b(?:CRPA|CJA)[ \u00A0])?\b[LRD]\.?[ \u00A0]?\d{2,3}-\d+(?:-\d+)*")]
    private static partial Regex Citation();
}
