using IefWorkflow.Cases.Simulation.Scenarios;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>Something that happens in one of two runs of a scenario and not in the other, or that a letter or e-mail of both says in one only.</summary>
/// <param name="At">The local time.</param>
/// <param name="What">What happens or is said, in French.</param>
/// <param name="IsInDraft">Whether it is the draft that does it; otherwise the version in service.</param>
public sealed record RehearsalDifference(DateTime At, string What, bool IsInDraft)
{
    private const int LongestLine = 300;

    /// <summary>The differences between two runs, in order of time.</summary>
    internal static IReadOnlyList<RehearsalDifference> Between(RehearsalPlay published, RehearsalPlay draft)
    {
        var (before, after) = (Facts(published), Facts(draft));
        var texts = TextsOf(draft).Join(TextsOf(published), text => (text.What, text.Rank), text => (text.What, text.Rank), (one, other) => (Draft: one, Published: other)).ToList();
        return
        [
            .. Only(before, after).Select(fact => new RehearsalDifference(fact.At, fact.What, false))
                .Concat(Only(after, before).Select(fact => new RehearsalDifference(fact.At, fact.What, true)))
                .Concat(texts.SelectMany(pair => Only(pair.Published.Lines, pair.Draft.Lines).Select(line => Said(published, pair.Published, line, false))))
                .Concat(texts.SelectMany(pair => Only(pair.Draft.Lines, pair.Published.Lines).Select(line => Said(draft, pair.Draft, line, true))))
                .OrderBy(difference => difference.At),
        ];
    }

    private static List<(DateTime At, string What)> Facts(RehearsalPlay play) =>
        [.. play.Moments.SelectMany(moment => (moment.Cause is { } cause ? [cause] : Array.Empty<string>()).Concat(moment.Changes).Select(what => (moment.At, what)))];

    /// <summary>What letters and e-mails say, each by the words of the timeline and its rank among those of the same words.</summary>
    private static List<Text> TextsOf(RehearsalPlay play)
    {
        var letters = play.Letters.Select(letter => (
            What: Timeline.Words(letter.Letter, play.Numbers[letter.Letter.CaseId]),
            Lines: (IReadOnlyList<string>)[.. letter.Lines, .. letter.Missing.Select(missing => $"Ce qui l'empêche de partir\u00A0: {missing}")]));
        var messages = play.Messages.Select(message => (What: Timeline.Words(message.Message), Lines: (IReadOnlyList<string>)message.Message.Body.Split('\n')));
        return [.. letters.Concat(messages).GroupBy(text => text.What).SelectMany(same => same.Select((text, rank) => new Text(text.What, rank, text.Lines)))];
    }

    private static RehearsalDifference Said(RehearsalPlay play, Text text, string line, bool isInDraft)
    {
        List<DateTime> moments = [.. play.Moments.SelectMany(moment => moment.Changes.Where(change => change == text.What).Select(_ => moment.At))];
        var at = text.Rank < moments.Count ? moments[text.Rank] : play.Moments[^1].At;
        return new RehearsalDifference(at, $"{text.What} — «\u00A0{(line.Length > LongestLine ? line[..LongestLine] + "…" : line)}\u00A0»", isInDraft);
    }

    private static IEnumerable<T> Only<T>(IReadOnlyList<T> facts, IReadOnlyList<T> others)
        where T : notnull
    {
        var counts = others.CountBy(fact => fact).ToDictionary();
        foreach (var fact in facts)
        {
            if (counts.TryGetValue(fact, out var count) && count > 0) counts[fact] = count - 1;
            else yield return fact;
        }
    }

    private sealed record Text(string What, int Rank, IReadOnlyList<string> Lines);
}
