using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Requests;

/// <summary>The interview to which the DASEN may invite the child, the responsible persons and the person who teaches.</summary>
/// <remarks>It is never compulsory and never stops the two months, which the invitation must say.</remarks>
[Rule("L131-5/interview")]
[Article(Codes.Education, "L131-5", Alinea = 10, InForceSince = "2022-09-01")]
public static class Interview
{
    /// <summary>What the invitation says (L-06).</summary>
    public static IReadOnlyList<string> Mentions { get; } = ["DATE_TIME_PLACE", "PURPOSE", "ANOTHER_DATE_POSSIBLE", "CLOCK_NOT_SUSPENDED"];

    /// <summary>The mentions that an invitation lacks.</summary>
    public static MentionsCheck Check(IReadOnlyCollection<string> present) => MentionsCheck.Of(Mentions, present);
}
