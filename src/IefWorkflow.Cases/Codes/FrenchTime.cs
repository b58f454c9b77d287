using System.Globalization;

namespace IefWorkflow.Cases.Codes;

/// <summary>Times of day as French writes them.</summary>
public static class FrenchTime
{
    /// <summary>« 14 h », « 14 h 05 », with spaces that do not break.</summary>
    public static string Plain(TimeOnly time) =>
        time.Minute == 0 ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour}\u00A0h") : string.Create(CultureInfo.InvariantCulture, $"{time.Hour}\u00A0h\u00A0{time.Minute:00}");
}
