using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cli.Settings;

/// <summary>The section <c>Law</c> of the configuration file.</summary>
/// <param name="Territory">The territory whose holidays apply where none is given.</param>
/// <param name="Readings">The readings adopted where the law is open.</param>
internal sealed record LawSettings(Territory Territory, LegalReadings Readings)
{
    /// <summary>What holds without a configuration file.</summary>
    public static LawSettings Default { get; } = new(Territory.Metropolitan, LegalReadings.Default);
}
