using System.Globalization;

namespace IefWorkflow.Cases.Codes;

/// <summary>Days as forms and documents write them: <c>2026-07-09</c>.</summary>
public static class IsoDay
{
    /// <summary>Reads a day; null where there is none, or one that does not exist.</summary>
    public static DateOnly? Read(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
