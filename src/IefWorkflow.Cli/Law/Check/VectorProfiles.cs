using System.Diagnostics.CodeAnalysis;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>The profiles of vector files and the readings that they stand for.</summary>
internal static class VectorProfiles
{
    private static readonly Dictionary<string, LegalReadings> Profiles = new(StringComparer.Ordinal)
    {
        ["REFERENCE_2022_02_17"] = LegalReadings.Reference20220217,
        ["CURRENT_15_DAYS"] = LegalReadings.Current15Days,
        ["TIMELINE"] = LegalReadings.Default,
    };

    /// <summary>The names of the profiles.</summary>
    public static IReadOnlyCollection<string> Names => Profiles.Keys;

    /// <summary>Finds the readings of a profile; letter case counts.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out LegalReadings? readings) => Profiles.TryGetValue(name, out readings);
}
