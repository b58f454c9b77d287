using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Requests;

/// <summary>What a refusal must say: reasons of law and of fact, remedies, signatory.</summary>
[Rule("CRPA-L412-3/refusal-mentions")]
[Article(Codes.Crpa, "L412-3", InForceSince = "2016-01-01")]
[Article(Codes.Crpa, "L211-2", InForceSince = "2016-01-01")]
[Article(Codes.Crpa, "L211-5", InForceSince = "2016-01-01")]
[Article(Codes.Crpa, "L212-1", InForceSince = "2016-01-01")]
[Article(Codes.Education, "D131-11-10")]
[Article(Codes.Education, "D131-11-13")]
public static class RefusalLetter
{
    /// <summary>The mentions, in the order of the letter.</summary>
    public static IReadOnlyList<string> Mentions { get; } =
    [
        "LEGAL_GROUNDS", "FACTUAL_GROUNDS", "RAPO_MANDATORY", "RAPO_DEADLINE", "RAPO_ADDRESS", "L412-3_DATE_OF_FACTS", "NO_TA_BEFORE_RAPO", "SIGNATORY",
    ];

    /// <summary>The mentions that a draft lacks.</summary>
    public static MentionsCheck Check(IReadOnlyCollection<string> present) => MentionsCheck.Of(Mentions, present);

    /// <summary>Whether a refusal as sent lets the appeal period run: without these mentions it cannot be opposed to the family.</summary>
    public static bool MakesPeriodOpposable(IReadOnlyCollection<string> present) =>
        present.Contains("RAPO_MANDATORY") && present.Contains("RAPO_DEADLINE") && present.Contains("RAPO_ADDRESS");
}
