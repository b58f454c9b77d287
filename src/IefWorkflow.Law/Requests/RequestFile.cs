namespace IefWorkflow.Law.Requests;

/// <summary>What decides which documents a request must hold.</summary>
/// <param name="Ground">The ground put forward.</param>
/// <param name="Documents">The codes of the documents received; a code given twice means two documents of that kind.</param>
/// <param name="InstructorIsGuardian">Whether the child is taught by the responsible persons themselves.</param>
/// <param name="UsesDistanceTeaching">Whether a distance-teaching body takes part (only read on the 4° ground).</param>
/// <param name="LateGround">Whether the request relies on a ground that appeared after the window (R131-11 al. 2).</param>
/// <param name="IntegrityThreatened">Whether the child's integrity is threatened at school (R131-11-7).</param>
/// <param name="Guardians">How many responsible persons sign the request; each proves their identity.</param>
/// <param name="Instructors">How many persons teach; each declares to teach mainly in French.</param>
/// <param name="HeadOpinionAskedFor">Whether the file proves that the head's opinion was asked for in vain (OQ-08).</param>
public sealed record RequestFile(
    Ground Ground,
    IReadOnlyCollection<string> Documents,
    bool InstructorIsGuardian = true,
    bool UsesDistanceTeaching = false,
    bool LateGround = false,
    bool IntegrityThreatened = false,
    int Guardians = 1,
    int Instructors = 1,
    bool HeadOpinionAskedFor = false);
