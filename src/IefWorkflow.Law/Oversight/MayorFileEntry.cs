using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Oversight;

/// <summary>All that a town hall may receive about a child: the six categories of R131-10-2 and nothing else.</summary>
/// <remarks>
/// Exports take this type, so that the ground, the medical papers, the educational project or an appeal cannot leave: they have no
/// member to be put in.
/// </remarks>
/// <param name="Child">1°: the child and the mode of instruction.</param>
/// <param name="Guardians">2°: the responsible persons.</param>
/// <param name="AllowanceRecipient">3°: the recipient of family allowances; null when unknown.</param>
/// <param name="Schooling">4°: school, or date of issue of the authorisation.</param>
/// <param name="AttendanceReferralOn">5°: the day the DASEN was seized for lack of attendance; null when never.</param>
/// <param name="Exclusion">6°: an exclusion; null when none.</param>
[Rule("R131-10-2/export")]
[Article(Codes.Education, "R131-10-2", Alinea = 1)]
public sealed record MayorFileEntry(
    MayorFileEntry.ChildIdentity Child,
    IReadOnlyList<MayorFileEntry.Guardian> Guardians,
    MayorFileEntry.Recipient? AllowanceRecipient,
    MayorFileEntry.SchoolingRecord Schooling,
    DateOnly? AttendanceReferralOn,
    MayorFileEntry.ExclusionRecord? Exclusion)
{
    /// <summary>1°: identity, birth, address, and the mode of instruction for this school year and the one before.</summary>
    public sealed record ChildIdentity(
        string LastName,
        string FirstNames,
        string Sex,
        DateOnly BornOn,
        string BornAt,
        string Address,
        string ModeThisYear,
        string ModeLastYear,
        string? ClassOrCourse);

    /// <summary>2°: a responsible person.</summary>
    public sealed record Guardian(string LastName, string FirstNames, string Address, string Profession, string LinkWithChild);

    /// <summary>3°: the recipient of family allowances.</summary>
    public sealed record Recipient(string LastName, string FirstName, string Address);

    /// <summary>4°: the school attended, or the date of issue of the authorisation to teach at home.</summary>
    public sealed record SchoolingRecord(string? SchoolName, string? SchoolAddress, DateOnly? EnrolledOn, DateOnly? RemovedOn, DateOnly? AuthorisationIssuedOn);

    /// <summary>6°: an exclusion pronounced by a school.</summary>
    public sealed record ExclusionRecord(DateOnly Day, int? Days);

    /// <summary>The date of issue to export (OQ-20): the decision, or for a tacit authorisation the day it was born.</summary>
    /// <param name="kind">Express or tacit.</param>
    /// <param name="decidedOrBornOn">The day of the decision, or the day the tacit one was born.</param>
    /// <param name="attestedOn">The day the attestation of a tacit authorisation was made; null when there is none.</param>
    /// <param name="readings">The open readings.</param>
    public static DateOnly IssuedOn(AuthorisationKind kind, DateOnly decidedOrBornOn, DateOnly? attestedOn, LegalReadings readings) =>
        kind is AuthorisationKind.Tacit && readings.TacitAuthorisationIssuedOn is LegalReadings.TacitIssueDate.Attestation
            ? attestedOn ?? decidedOrBornOn
            : decidedOrBornOn;
}
