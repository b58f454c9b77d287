using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Law.Calendar;
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

    /// <inheritdoc/>
    public override void Notified(LegalNotification notification) => NotifiedOn = notification.NotifiedOn;

    /// <inheritdoc/>
    public override TimeLimit? Limit(string rule, DateOnly start, WorkingCalendar calendar, LegalReadings readings) =>
        rule == MissingPieces.Definition.Rule && PiecesDays is { } days && MissingPieces.Give(start, days, calendar) is MissingPiecesPeriod.Given given
            ? given.Limit
            : base.Limit(rule, start, calendar, readings);
}
