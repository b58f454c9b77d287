using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Law.Explain;

/// <summary>The answer to a <see cref="LimitQuestion"/>.</summary>
internal abstract record LimitAnswer
{
    private LimitAnswer()
    {
    }

    /// <summary>The limit to compute.</summary>
    public sealed record Found(TimeLimitDefinition Definition) : LimitAnswer;

    /// <summary>No limit answers the question; the lines say why and what to ask instead, in French.</summary>
    public sealed record Refused(IReadOnlyList<string> Lines) : LimitAnswer;
}
