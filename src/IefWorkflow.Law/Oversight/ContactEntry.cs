using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Oversight;

/// <summary>One exchange with a family: attendance control rests on a continuous dialogue. No limit, no sanction.</summary>
/// <param name="Day">The legal day of the exchange.</param>
/// <param name="Channel">How it took place.</param>
/// <param name="Author">Who wrote the entry.</param>
/// <param name="Summary">What was said, without medical data.</param>
[Rule("R131-1/dialogue")]
[Article(Codes.Education, "R131-1", Alinea = 1)]
public sealed record ContactEntry(DateOnly Day, string Channel, string Author, string Summary)
{
    /// <summary>The members that are empty; none when the entry can be kept.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. new[] { (nameof(Channel), Channel), (nameof(Author), Author), (nameof(Summary), Summary) }
            .Where(member => string.IsNullOrWhiteSpace(member.Item2))
            .Select(member => member.Item1),
    ];
}
