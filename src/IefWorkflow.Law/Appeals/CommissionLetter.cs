using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Appeals;

/// <summary>What the letters of the commission must say.</summary>
public static class CommissionLetter
{
    /// <summary>The mentions of a rejection (L-15).</summary>
    public static IReadOnlyList<string> RejectionMentions { get; } =
        ["LEGAL_GROUNDS", "FACTUAL_GROUNDS", "REPLACES_REFUSAL", "TRIBUNAL", "TRIBUNAL_PERIOD", "TRIBUNAL_ADDRESS", "SIGNATORY"];

    /// <summary>The mentions of the acknowledgement of an appeal (L-12).</summary>
    public static IReadOnlyList<string> AcknowledgementMentions { get; } =
        ["RECEIPT_DATE", "TACIT_REJECTION_DATE", "REMEDIES_AGAINST_TACIT_REJECTION", "SERVICE_CONTACT", "MEETING_MONTH"];

    /// <summary>The mentions that a rejection lacks.</summary>
    [Rule("CRPA-L412-8/rejection-mentions")]
    [Article(Codes.Crpa, "L412-8", InForceSince = "2016-01-01")]
    [Article(Codes.Crpa, "L412-7", InForceSince = "2016-01-01")]
    [Article(Codes.Crpa, "L211-2", InForceSince = "2016-01-01")]
    [Article(Codes.Cja, "R421-5", InForceSince = "2017-01-01")]
    public static MentionsCheck CheckRejection(IReadOnlyCollection<string> present) => MentionsCheck.Of(RejectionMentions, present);

    /// <summary>The mentions that the acknowledgement of an appeal lacks.</summary>
    [Rule("CRPA-L411-3/appeal-ack")]
    [Article(Codes.Crpa, "L411-3", InForceSince = "2016-01-01")]
    public static MentionsCheck CheckAcknowledgement(IReadOnlyCollection<string> present) => MentionsCheck.Of(AcknowledgementMentions, present);
}
