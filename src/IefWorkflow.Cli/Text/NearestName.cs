namespace IefWorkflow.Cli.Text;

/// <summary>Finds the known name that a mistyped one most resembles.</summary>
internal static class NearestName
{
    private const int LongestCompared = 200;

    /// <summary>The nearest of the known names, or null when none shares at least half its letters.</summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestCompared) return null;

        var (nearest, distance) = known
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault((Name: "", Distance: int.MaxValue));
        return distance <= Math.Max(name.Length, nearest.Length) / 2 ? nearest : null;
    }

    /// <summary>How many letters must be inserted, removed or replaced to turn one name into the other.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
