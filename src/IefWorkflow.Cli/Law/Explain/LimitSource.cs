using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Law.Explain;

/// <summary>Where time limits are looked up; <see cref="TimeLimitCatalogue"/> outside of tests.</summary>
/// <param name="On">The limits in force for an event of that day.</param>
/// <param name="Find">The limit of that rule in force for an event of that day, or null.</param>
internal sealed record LimitSource(
    Func<DateOnly, LegalReadings, IReadOnlyList<TimeLimitDefinition>> On,
    Func<string, DateOnly, LegalReadings, TimeLimitDefinition?> Find)
{
    /// <summary>The limits of the law.</summary>
    public static LimitSource Law { get; } = new(TimeLimitCatalogue.On, TimeLimitCatalogue.Find);
}
