using System.Text.Json;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Law.Explain;

/// <summary>The length of a period.</summary>
/// <param name="Count">How many units.</param>
/// <param name="Unit"><c>days</c>, <c>workingDays</c>, <c>monToSatDays</c>, <c>months</c> or <c>years</c>.</param>
/// <param name="Text">The length in French.</param>
internal sealed record LengthData(int Count, string Unit, string Text)
{
    /// <summary>The data of a length.</summary>
    public static LengthData Of(Length length) => new(length.Count, JsonNamingPolicy.CamelCase.ConvertName(length.GetType().Name), length.InFrench);
}
