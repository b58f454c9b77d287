using IefWorkflow.Law.Articles;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Requests;

/// <summary>The acknowledgement of a request (<i>accusé de réception</i>).</summary>
[Rule("R131-11-6/ack")]
[Article(Codes.Education, "R131-11-6")]
[Article(Codes.Crpa, "L112-3", InForceSince = "2016-01-01")]
[Article(Codes.Crpa, "R112-5", InForceSince = "2016-01-01")]
[Article(Codes.Crpa, "R112-11-1", InForceSince = "2016-11-07")]
[Article(Codes.Crpa, "R112-11-2", InForceSince = "2016-11-07")]
public static class Acknowledgement
{
    /// <summary>Ten working days for the acknowledgement of a request filed electronically.</summary>
    public static TimeLimitDefinition Electronic { get; } = new(
        "R131-11-6/ack",
        "réception de la demande par voie électronique",
        new WorkingDays(10),
        Landing.AsCounted,
        Landing.AsCounted,
        "le DASEN",
        "aucune nullité\u00A0: les délais de recours peuvent ne pas être opposables");

    /// <summary>One working day for the registration notice, where it is not instant.</summary>
    public static TimeLimitDefinition RegistrationNotice { get; } = Electronic with
    {
        Length = new WorkingDays(1),
        IfMissed = "la famille n'a pas la preuve de son dépôt",
    };

    /// <summary>What every acknowledgement says.</summary>
    public static IReadOnlyList<string> Mentions { get; } =
    [
        "RECEIPT_DATE", "TACIT_ACCEPTANCE_DATE", "SILENCE_IS_ACCEPTANCE", "SERVICE_CONTACT", "ATTESTATION_RIGHT",
    ];

    /// <summary>What an acknowledgement that asks for pieces says besides, with the effect on the clock.</summary>
    public static IReadOnlyList<string> MentionsWhenIncomplete { get; } = ["MISSING_PIECES", "PIECES_DEADLINE", "CLOCK_STARTS_WHEN_COMPLETE"];

    /// <summary>The mentions that a draft lacks, in the order of the lists.</summary>
    public static MentionsCheck Check(IReadOnlyCollection<string> present, bool fileIsComplete) =>
        MentionsCheck.Of(fileIsComplete ? Mentions : [.. Mentions, .. MentionsWhenIncomplete], present);
}
