using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Requests;

/// <summary>What is known of a request on the day it is filed.</summary>
/// <param name="SchoolYear">The school year requested.</param>
/// <param name="FiledOn">The day of filing: postmark, or day of the electronic registration, in the authority's local time.</param>
/// <param name="Ground">The ground put forward.</param>
/// <param name="IntegrityThreatened">Whether the request says that the child's integrity is threatened at school (L131-5 al. 14).</param>
/// <param name="GroundAroseOn">The day the ground appeared, where the family states one.</param>
/// <param name="LateGroundProven">Whether piece P06 shows that the ground appeared after the window.</param>
public sealed record FilingFacts(
    SchoolYear SchoolYear,
    DateOnly FiledOn,
    Ground Ground,
    bool IntegrityThreatened = false,
    DateOnly? GroundAroseOn = null,
    bool LateGroundProven = false);
