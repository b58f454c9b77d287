namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Finds the known name that an unknown one was probably meant to be.</summary>
internal static class NearestName
{
    private const int LongestCompared = 200;

    /// <summary>The nearest of the known names; null when more than a third of the letters differ.</summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestCompared) return null;

        var nearest = known
            .Select(candidate => (Name: candidate, Edits: Edits(name, candidate)))
            .Append((Name: "", Edits: int.MaxValue))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .First();
        return nearest.Edits <= Math.Max(name.Length, nearest.Name.Length) / 3 ? nearest.Name : null;
    }

    /// <summary>The letters to insert, remove or replace; capitals count as small letters.</summary>
    private static int Edits(string from, string to)
    {
        var above = new int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++) above[column] = column;

        var current = new int[to.Length + 1];
        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = char.ToLowerInvariant(from[row - 1]) == char.ToLowerInvariant(to[column - 1]) ? 0 : 1;
                current[column] = Math.Min(above[column - 1] + replaced, 1 + Math.Min(above[column], current[column - 1]));
            }

            (above, current) = (current, above);
        }

        return above[to.Length];
    }
}
