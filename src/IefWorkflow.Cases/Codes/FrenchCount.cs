using System.Globalization;

namespace IefWorkflow.Cases.Codes;

/// <summary>Counts as French says them: nothing and one are singular.</summary>
public static class FrenchCount
{
    /// <summary>A count with its words.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The words for one, such as <c>année scolaire</c>.</param>
    /// <param name="many">The words for several; null when an s makes them.</param>
    public static string Of(int count, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{count} {Word(count, one, many)}");

    /// <summary>The words alone, where the number stands elsewhere.</summary>
    public static string Word(int count, string one, string? many = null) => count < 2 ? one : many ?? one + "s";
}
