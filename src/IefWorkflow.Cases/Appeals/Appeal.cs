using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Notifications;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Appeals;

/// <summary>A mandatory prior appeal (RAPO) against a refusal, before the commission (D131-11-10).</summary>
public sealed class Appeal : CaseFacts
{
    /// <summary>The file of the request whose refusal is attacked; null when it is not known here.</summary>
    public string? RequestId { get; init; }

    /// <summary>The decision attacked; null when it is not known here.</summary>
    public string? RefusalId { get; init; }

    /// <summary>The day of the decision attacked.</summary>
    public required DateOnly RefusedOn { get; init; }

    /// <summary>The day the refusal was notified with proof; null without proof.</summary>
    public DateOnly? RefusalNotifiedOn { get; init; }

    /// <summary>Whether the refusal mentioned the appeal, its period and where to bring it.</summary>
    public bool RefusalMentionsAppeal { get; init; }

    /// <summary>The day the family is shown to have known of the refusal, where notification is not proven.</summary>
    public DateOnly? RefusalKnownOn { get; init; }

    /// <summary>The child's first and last names.</summary>
    public required string Child { get; init; }

    /// <summary>The ground of the request; null when it is not known.</summary>
    public Ground? Ground { get; init; }

    /// <summary>The day it was brought: postmark, electronic filing, else receipt.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>The day the first administration received it.</summary>
    public required DateOnly FirstReceivedOn { get; init; }

    /// <summary>The administration that received it instead of the commission; null when it came to the commission.</summary>
    public string? WrongDoor { get; init; }

    /// <summary>The day the commission received it; null while it lies elsewhere.</summary>
    public DateOnly? CommissionReceivedOn { get; set; }

    /// <summary>What the family called it.</summary>
    public AppealLabel Label { get; init; }

    /// <summary>The reasons given by the family.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>How many responsible persons the child has.</summary>
    public int Guardians { get; init; } = 1;

    /// <summary>How many of them signed.</summary>
    public int Signatories { get; init; } = 1;

    /// <summary>Whether a copy of the decision is attached.</summary>
    public bool AttachesDecision { get; init; }

    /// <summary>The day the acknowledgement was sent; null before.</summary>
    public DateOnly? AcknowledgedOn { get; set; }

    /// <summary>The opinion on admissibility; null while there is none. Only the commission declares an appeal inadmissible.</summary>
    public AppealStatus? Admissibility { get; set; }

    /// <summary>Whether it bears another name and is the mandatory appeal all the same.</summary>
    public bool IsRequalified { get; set; }

    /// <summary>What the secretariat adds to the opinion.</summary>
    public string AdmissibilityNote { get; set; } = "";

    /// <summary>The requests for pieces, in the order in which they were made.</summary>
    public List<AppealPieces> Pieces { get; } = [];

    /// <summary>The day the DASEN's file came; null before.</summary>
    public DateOnly? DasenFileOn { get; set; }

    /// <summary>What the DASEN observes.</summary>
    public string DasenObservations { get; set; } = "";

    /// <summary>The sitting on whose agenda it stands; null when it stands on none.</summary>
    public string? SittingId { get; set; }

    /// <summary>The day of the sitting that ruled; null before.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>How it ended; null before.</summary>
    public AppealOutcome? Outcome { get; set; }

    /// <summary>The reasons of law of the commission.</summary>
    public string ReasonsOfLaw { get; set; } = "";

    /// <summary>The reasons of fact of the commission.</summary>
    public string ReasonsOfFact { get; set; } = "";

    /// <summary>The event that gave those reasons after the vote; null where they were given with it.</summary>
    public string? ReasonsBy { get; set; }

    /// <summary>How many school years the commission grants; 0 where it grants none.</summary>
    public int YearsGranted { get; set; }

    /// <summary>The public school to which the child is attached where the commission grants (R131-11-8 6°); null until it is designated.</summary>
    public string? AttachedSchool { get; set; }

    /// <summary>The day the decision was signed; null before.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>The day the decision was notified; null before, and without proof.</summary>
    public DateOnly? NotifiedOn { get; set; }

    /// <summary>The day the tacit rejection was born; null while there is none.</summary>
    public DateOnly? TacitOn { get; set; }

    /// <summary>The day the reasons of the tacit rejection were asked for; null when they were not.</summary>
    public DateOnly? ReasonsAskedOn { get; set; }

    /// <summary>The day those reasons were given; null before.</summary>
    public DateOnly? ReasonsGivenOn { get; set; }

    /// <summary>The day the DASEN carried the grant out; null before.</summary>
    public DateOnly? ExecutedOn { get; set; }

    /// <summary>Whether the commission has ruled. A tacit rejection is not a ruling.</summary>
    public bool IsRuled => Outcome is AppealOutcome.Granted or AppealOutcome.Rejected or AppealOutcome.Inadmissible;

    /// <inheritdoc/>
    public override DateOnly? Day(CaseDay day) => day switch
    {
        CaseDay.Received => FirstReceivedOn,
        CaseDay.AcknowledgementNotified => AcknowledgedOn,
        CaseDay.Decided => DecidedOn,
        CaseDay.Notified => NotifiedOn,
        CaseDay.MeetingHeld => HeldOn,
        CaseDay.TacitDecision => TacitOn,
        CaseDay.ReasonsAsked => ReasonsAskedOn,
        _ => null,
    };

    /// <inheritdoc/>
    public override TimeLimit? Limit(string rule, DateOnly start, WorkingCalendar calendar, LegalReadings readings)
    {
        if (rule == TacitRejection.Definition.Rule) return TacitRejection.Clock(start, calendar, [.. Pieces.Select(pieces => pieces.Suspension(readings)).OfType<Suspension>()]);
        if (rule == MeetingLimit.Definition.Rule) return MeetingLimit.Definition.From(MeetingLimit.StartOf(FirstReceivedOn, CommissionReceivedOn ?? FirstReceivedOn, readings), calendar);
        if (rule == TribunalPeriod.Definition.Rule && DecidedOn is null && ReasonsGivenOn is { } givenOn) return TribunalPeriod.AfterReasons(givenOn, calendar);
        return base.Limit(rule, start, calendar, readings);
    }

    /// <inheritdoc/>
    public override void Notified(LegalNotification notification)
    {
        if (notification.Act is NotifiedAct.CommissionDecision) NotifiedOn = notification.NotifiedOn;
    }

    /// <inheritdoc/>
    public override JsonObject LetterFields() => new()
    {
        ["enfant"] = Child,
        ["motif"] = Ground?.Label(),
        ["date_refus"] = FrenchDate.Plain(RefusedOn),
        ["date_reception"] = FrenchDate.Plain(FirstReceivedOn),
        ["recevabilite"] = Admissibility?.Label(),
        ["date_seance"] = French(HeldOn),
        ["sens"] = Outcome?.Label(),
        ["motifs_droit"] = ReasonsOfLaw,
        ["motifs_fait"] = ReasonsOfFact,
        ["annees"] = YearsGranted.ToString(CultureInfo.InvariantCulture),
        ["date_rejet_implicite"] = French(TacitOn),
        ["date_demande_motifs"] = French(ReasonsAskedOn),
    };

    private static string? French(DateOnly? day) => day is { } known ? FrenchDate.Plain(known) : null;
}
