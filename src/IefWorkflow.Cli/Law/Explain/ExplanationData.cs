using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Law.Explain;

/// <summary>The data that <c>law explain --json</c> writes; its shape is a contract with those who read it.</summary>
internal sealed record ExplanationData(
    string Rule,
    string Article,
    string StartEvent,
    DateOnly Start,
    string Territory,
    LengthData Length,
    IReadOnlyList<StepData> Counting,
    IReadOnlyList<StepData> ToPrudent,
    IReadOnlyList<StepData> ToLegal,
    DateOnly Nominal,
    DateOnly Prudent,
    DateOnly Legal,
    string Text)
{
    /// <summary>The data of an explanation.</summary>
    public static ExplanationData Of(Explanation explanation)
    {
        var limit = explanation.Limit;
        return new ExplanationData(
            limit.Definition.Rule,
            limit.Definition.Article.ToString(),
            limit.Definition.StartEvent,
            limit.Start,
            limit.Calendar.Territory.Code(),
            LengthData.Of(limit.Definition.Length),
            Steps(explanation.Counting),
            Steps(explanation.ToPrudent),
            Steps(explanation.ToLegal),
            limit.Nominal,
            limit.Prudent,
            limit.Legal,
            explanation.ToFrench());
    }

    private static List<StepData> Steps(IReadOnlyList<ExplanationStep> steps) => [.. steps.Select(StepData.Of)];
}
