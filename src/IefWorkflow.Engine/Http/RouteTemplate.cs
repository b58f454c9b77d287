namespace IefWorkflow.Engine.Http;

/// <summary>A path with named places in it: <c>/orders/{id}</c>. Letters of the fixed parts count in any case.</summary>
/// <remarks>
/// A template is found from a path by trying which segments may be places, so both numbers are bounded. Places take one whole segment;
/// constraints, optional and catch-all places are refused rather than read as something else.
/// </remarks>
internal sealed class RouteTemplate
{
    private const int MostSegments = 8;
    private const int MostPlaces = 3;
    private const string AnyPlace = "{}";

    private readonly string[] segments;

    private RouteTemplate(string[] segments) => this.segments = segments;

    /// <summary>The template as it is compared: names of places do not count.</summary>
    public string Shape => Join(segments.Select(segment => IsPlace(segment) ? AnyPlace : segment.ToLowerInvariant()));

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static RouteTemplate Parse(string text)
    {
        var segments = Split(text);
        if (segments.Length > MostSegments || segments.Count(IsPlace) > MostPlaces) throw new FormatException($"Le chemin « {text} » est trop long\u00A0: au plus {MostSegments} segments, dont {MostPlaces} paramètres.");
        if (Array.Find(segments, segment => !IsSound(segment)) is { } wrong) throw new FormatException($"Le segment « {wrong} » du chemin n'est pas valable\u00A0: écrivez un texte, ou un paramètre seul comme {{id}}.");
        return new RouteTemplate(segments);
    }

    /// <summary>Every shape that a path may have, that with the fewest places first.</summary>
    public static IEnumerable<string> ShapesOf(string path)
    {
        var segments = Split(path);
        if (segments.Length > MostSegments) return [];

        return Enumerable.Range(0, 1 << segments.Length)
            .Where(places => int.PopCount(places) <= MostPlaces)
            .OrderBy(int.PopCount).ThenBy(places => places)
            .Select(places => Join(segments.Select((segment, index) => (places & (1 << index)) != 0 ? AnyPlace : segment.ToLowerInvariant())))
            .Where(shape => segments.All(segment => segment != AnyPlace));
    }

    /// <summary>What stands in the named places of a path that has this shape.</summary>
    public IReadOnlyDictionary<string, string> ValuesIn(string path)
    {
        var given = Split(path);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < Math.Min(given.Length, segments.Length); index++)
        {
            if (IsPlace(segments[index])) values[segments[index][1..^1]] = given[index];
        }

        return values;
    }

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string Join(IEnumerable<string> segments) => "/" + string.Join('/', segments);

    private static bool IsPlace(string segment) => segment.StartsWith('{');

    private static bool IsSound(string segment) => IsPlace(segment)
        ? segment.Length > 2 && segment[^1] == '}' && segment[1..^1].All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-')
        : segment.IndexOfAny(['{', '}', '?', '#', '*']) < 0;
}
