using System.Globalization;
using System.Text.Json.Nodes;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>Writes what rules return in the way vectors expect it.</summary>
internal static class VectorAnswer
{
    /// <summary>A date as <c>yyyy-MM-dd</c>, or null.</summary>
    public static JsonNode? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A list of texts.</summary>
    public static JsonArray Of(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    /// <summary>A list of numbers.</summary>
    public static JsonArray Of(IEnumerable<int> numbers) => [.. numbers.Select(number => (JsonNode)number)];

    /// <summary>The code that stands for a value in the table by which inputs are read.</summary>
    /// <exception cref="ArgumentException">The table has no code for the value.</exception>
    public static string CodeOf<T>(T value, IReadOnlyDictionary<string, T> table)
    {
        foreach (var (code, candidate) in table)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, value)) return code;
        }

        throw new ArgumentException($"The table has no code for '{value}'.", nameof(value));
    }
}
