using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Notifications;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Requests;

/// <summary>A request for authorisation: one child, one ground, one or more school years.</summary>
public sealed class AuthorisationRequest : CaseFacts
{
    /// <summary>The child's last name.</summary>
    public required string ChildLastName { get; init; }

    /// <summary>The child's first names.</summary>
    public required string ChildFirstNames { get; init; }

    /// <summary>The child's date of birth.</summary>
    public required DateOnly ChildBornOn { get; init; }

    /// <summary>Where the child lives.</summary>
    public required string Address { get; set; }

    /// <summary>The commune where the child lives.</summary>
    public required string Commune { get; set; }

    /// <summary>Whether the address must not be told to the other parent or in any export.</summary>
    public bool AddressIsProtected { get; init; }

    /// <summary>The département where the child lives.</summary>
    public required Departement Residence { get; set; }

    /// <summary>The ground put forward.</summary>
    public required Ground Ground { get; init; }

    /// <summary>The first school year requested.</summary>
    public required SchoolYear SchoolYear { get; init; }

    /// <summary>How many school years are requested.</summary>
    public required int YearsRequested { get; init; }

    /// <summary>The legal day of filing: postmark, or electronic registration.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>The legal day the DASEN addressed received it.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Whether it was filed electronically.</summary>
    public bool IsElectronic { get; init; }

    /// <summary>Whether it says that the child's integrity is threatened at school (L131-5 al. 14).</summary>
    public bool IntegrityThreatened { get; init; }

    /// <summary>The school in which the threatened child is enrolled, as it was named; null when it was not. Its code is on the file, because it decides which head reaches it.</summary>
    public string? EnrolmentSchool { get; set; }

    /// <summary>What the family says of the threat, for the head to read; empty when it says nothing.</summary>
    public string ThreatFacts { get; init; } = "";

    /// <summary>Whether the file proves that the head's opinion was asked for in vain (OQ-08).</summary>
    public bool HeadOpinionAskedFor { get; set; }

    /// <summary>The day the ground appeared, where the family states one.</summary>
    public DateOnly? GroundAroseOn { get; init; }

    /// <summary>Whether the child is taught by the responsible persons themselves.</summary>
    public bool InstructorIsGuardian { get; init; } = true;

    /// <summary>Whether a distance-teaching body takes part.</summary>
    public bool UsesDistanceTeaching { get; init; }

    /// <summary>The day the competent DASEN received it; null while it lies with another.</summary>
    public DateOnly? CompetentReceivedOn { get; set; }

    /// <summary>The day missing pieces were asked for; null when none were.</summary>
    public DateOnly? PiecesAskedOn { get; set; }

    /// <summary>How many days were given for them; null when none were asked for.</summary>
    public int? PiecesDays { get; set; }

    /// <summary>The day the acknowledgement was sent; null before.</summary>
    public DateOnly? AcknowledgedOn { get; set; }

    /// <summary>The day the acknowledgement was notified; null before.</summary>
    public DateOnly? AcknowledgementNotifiedOn { get; set; }

    /// <summary>The day the last required piece was received; null while one is missing.</summary>
    public DateOnly? CompleteOn { get; set; }

    /// <summary>The day the sealed envelope was handed to the doctor; null before.</summary>
    public DateOnly? EnvelopeHandedOverOn { get; set; }

    /// <summary>The day of the decision in force; null before.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>The day it was notified; null before.</summary>
    public DateOnly? NotifiedOn { get; set; }

    /// <summary>The day the tacit acceptance was born; null while there is none.</summary>
    public DateOnly? TacitOn { get; set; }

    /// <summary>The last day of the authorisation; null while there is none.</summary>
    public DateOnly? AuthorisedUntil { get; set; }

    /// <summary>The first day of the authorisation; null while there is none.</summary>
    public DateOnly? AuthorisedFrom { get; set; }

    /// <summary>How many school years are authorised; 0 while there are none.</summary>
    public int AuthorisedYears { get; set; }

    /// <summary>The day the family gave the request up; null when it did not.</summary>
    public DateOnly? GivenUpOn { get; set; }

    /// <summary>The day it was sent on to the competent DASEN of another académie; null when it was not.</summary>
    public DateOnly? TransferredOn { get; set; }

    /// <summary>The day of the interview to which the family was invited; null when there is none.</summary>
    public DateOnly? InterviewOn { get; set; }

    /// <summary>The day the family was invited to answer a withdrawal that is considered (CRPA L121-1, L122-1); null when it was not.</summary>
    public DateOnly? WithdrawalInvitedOn { get; set; }

    /// <summary>The last day on which it may answer; null when it was not invited.</summary>
    public DateOnly? ObservationsUntil { get; set; }

    /// <summary>The day the family asked for the attestation of a tacit authorisation (CRPA L232-3); null when it did not.</summary>
    public DateOnly? AttestationAskedOn { get; set; }

    /// <summary>The public school to which the child is attached (R131-11-8 6°); null while it is not known.</summary>
    public string? AttachedSchool { get; set; }

    /// <inheritdoc/>
    public override DateOnly? Day(CaseDay day) => day switch
    {
        CaseDay.Received => CompetentReceivedOn,
        CaseDay.Complete => CompleteOn,
        CaseDay.AcknowledgementNotified => AcknowledgementNotifiedOn,
        CaseDay.EnvelopeHandedOver => EnvelopeHandedOverOn,
        CaseDay.Decided => DecidedOn,
        CaseDay.Notified => NotifiedOn,
        CaseDay.TacitDecision => TacitOn,
        CaseDay.AuthorisationEnds => AuthorisedUntil,
        _ => null,
    };

    /// <summary>The clock of the tacit acceptance, as the law counts it whatever the workflow says.</summary>
    /// <param name="calendar">The calendar that counts.</param>
    public AcceptanceClock Clock(WorkingCalendar calendar) => CompetentReceivedOn is { } receivedOn
        ? TacitAcceptance.Clock(new AcceptanceFacts(receivedOn, PiecesAskedOn is not null, PiecesAskedOn, CompleteOn), calendar)
        : new AcceptanceClock.NotStarted();

    /// <inheritdoc/>
    public override void Notified(LegalNotification notification)
    {
        if (notification.Act is NotifiedAct.Acknowledgement) AcknowledgementNotifiedOn = notification.NotifiedOn;
        else if (notification.Act is not NotifiedAct.Withdrawal) NotifiedOn = notification.NotifiedOn;
    }

    /// <inheritdoc/>
    public override JsonObject LetterFields() => RequestFields.Of(this);

    /// <inheritdoc/>
    public override TimeLimit? Limit(string rule, DateOnly start, WorkingCalendar calendar, LegalReadings readings)
    {
        if (rule == TacitAcceptance.Definition.Rule) return Clock(calendar) is AcceptanceClock.Running running ? running.Limit : null;
        if (rule == AuthorisationTerm.Rule) return AuthorisedYears > 0 ? AuthorisationTerm.Of(AuthorisedYears).From(start.AddYears(-AuthorisedYears), calendar) : null;
        return rule == MissingPieces.Definition.Rule && PiecesDays is { } days && MissingPieces.Give(start, days, calendar) is MissingPiecesPeriod.Given given
            ? given.Limit
            : base.Limit(rule, start, calendar, readings);
    }
}
