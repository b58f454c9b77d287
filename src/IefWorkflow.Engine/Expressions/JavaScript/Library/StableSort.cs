using IefWorkflow.Engine.Expressions.JavaScript.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Sorts by merging: equal items keep their order, and a comparison that contradicts itself does no harm.</summary>
internal static class StableSort
{
    public static List<T> Sort<T>(List<T> items, Func<T, T, double> compare)
    {
        var source = items;
        for (var width = 1; width < source.Count; width *= 2)
        {
            var merged = new List<T>(source.Count);
            for (var start = 0; start < source.Count; start += 2 * width) Merge(source, start, width, compare, merged);
            source = merged;
        }

        return source;
    }

    private static void Merge<T>(List<T> source, int start, int width, Func<T, T, double> compare, List<T> merged)
    {
        var middle = Math.Min(start + width, source.Count);
        var end = Math.Min(start + (2 * width), source.Count);
        var (left, right) = (start, middle);
        while (left < middle || right < end)
        {
            ScriptGuard.Current?.Work();
            var takesRight = left == middle || (right < end && compare(source[left], source[right]) > 0);
            merged.Add(source[takesRight ? right++ : left++]);
        }
    }
}
