using IefWorkflow.Cases.Simulation.Scenarios;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>Something that happens in one of two runs of a scenario and not in the other.</summary>
/// <param name="At">The local time.</param>
/// <param name="What">What happens, in French.</param>
/// <param name="IsInDraft">Whether it is the draft that does it; otherwise the version in service.</param>
public sealed record RehearsalDifference(DateTime At, string What, bool IsInDraft)
{
    /// <summary>The differences between two runs, in order of time.</summary>
    internal static IReadOnlyList<RehearsalDifference> Between(IReadOnlyList<TimelineMoment> published, IReadOnlyList<TimelineMoment> draft)
    {
        var (before, after) = (Facts(published), Facts(draft));
        return [.. Only(before, after).Select(fact => new RehearsalDifference(fact.At, fact.What, false)).Concat(Only(after, before).Select(fact => new RehearsalDifference(fact.At, fact.What, true))).OrderBy(difference => difference.At)];
    }

    private static List<(DateTime At, string What)> Facts(IReadOnlyList<TimelineMoment> moments) =>
        [.. moments.SelectMany(moment => (moment.Cause is { } cause ? [cause] : Array.Empty<string>()).Concat(moment.Changes).Select(what => (moment.At, what)))];

    private static IEnumerable<(DateTime At, string What)> Only(List<(DateTime At, string What)> facts, List<(DateTime At, string What)> others)
    {
        var counts = others.CountBy(fact => fact).ToDictionary();
        foreach (var fact in facts)
        {
            if (counts.TryGetValue(fact, out var count) && count > 0) counts[fact] = count - 1;
            else yield return fact;
        }
    }
}
