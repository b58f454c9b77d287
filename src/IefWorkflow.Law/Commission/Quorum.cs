using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Commission;

/// <summary>« La commission siège valablement lorsque la majorité de ses membres sont présents. »</summary>
/// <remarks>
/// Five members, the president included, hence three (OQ-09). Assessed case by case, after recusals. The text provides neither a second
/// call without quorum nor proxies.
/// </remarks>
public static class Quorum
{
    private const int Majority = 3;

    /// <summary>How many persons must be present, the president included.</summary>
    /// <remarks>Where the president is not one of the members (OQ-09), three of the four others are needed besides.</remarks>
    public static int Required(LegalReadings readings) => readings.PresidentCountsForQuorum ? Majority : Majority + 1;

    /// <summary>Says whether the commission may sit on one case.</summary>
    /// <param name="attendance">Who attends, in any order.</param>
    /// <param name="ground">The ground of the request, where known: a case on the 1° ground without a doctor is warned about.</param>
    /// <param name="readings">The open readings.</param>
    [Rule("D131-11-12/quorum")]
    [Article(Codes.Education, "D131-11-12", Alinea = 1)]
    [Article(Codes.Education, "D131-11-11", Alinea = 1)]
    public static QuorumFinding Assess(IReadOnlyList<Attendee> attendance, Ground? ground, LegalReadings readings)
    {
        var holders = attendance
            .Where(attendee => ReasonNotCounted(attendee, readings) is null)
            .GroupBy(attendee => attendee.Seat)
            .ToDictionary(seat => seat.Key, seat => seat.MinBy(attendee => attendee.Rank)!);
        var seated = holders.Keys;
        var warnings = attendance.SelectMany(attendee => WarningAbout(attendee, holders, readings)).ToList();
        var presided = seated.Contains(Seat.President);
        if (attendance.Count > 0 && !presided) warnings.Add(new QuorumWarning(QuorumWarningKind.NobodyPresides));
        if (ground?.IsMedical() == true && !seated.Contains(Seat.Doctor)) warnings.Add(new QuorumWarning(QuorumWarningKind.NoDoctorForMedicalGround));

        return new QuorumFinding(seated.Count, Required(readings), seated.Count >= Required(readings), presided, warnings);
    }

    private static IEnumerable<QuorumWarning> WarningAbout(Attendee attendee, Dictionary<Seat, Attendee> holders, LegalReadings readings)
    {
        if (ReasonNotCounted(attendee, readings) is { } reason) yield return new QuorumWarning(reason, attendee);
        else if (!ReferenceEquals(holders[attendee.Seat], attendee)) yield return new QuorumWarning(QuorumWarningKind.SeatAlreadyTaken, attendee);
    }

    private static QuorumWarningKind? ReasonNotCounted(Attendee attendee, LegalReadings readings)
    {
        if (attendee.MandateExpired) return QuorumWarningKind.MandateExpired;
        if (attendee.Recused && readings.RecusedMembersAreNotCounted) return QuorumWarningKind.Recused;
        if (attendee.Remote && !readings.RemoteMembersArePresent) return QuorumWarningKind.RemoteNotCounted;
        return null;
    }
}
