using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Commission;

/// <summary>Who counts for one case at one moment of a sitting: one person per seat, without the recused and those whose mandate is over.</summary>
/// <param name="Finding">Whether the commission may sit on the case.</param>
/// <param name="Seated">Who holds each seat that counts.</param>
/// <param name="NotCounted">Who attends without being counted, and why.</param>
public sealed record CaseAttendance(QuorumFinding Finding, IReadOnlyDictionary<Seat, Presence> Seated, IReadOnlyDictionary<Presence, QuorumWarningKind> NotCounted)
{
    /// <summary>Assesses a case.</summary>
    /// <param name="present">Who is in the room.</param>
    /// <param name="recused">The holders recused for the case.</param>
    /// <param name="ground">The ground of the request; null when it is not known.</param>
    /// <param name="readings">The open readings.</param>
    public static CaseAttendance Of(IReadOnlyList<Presence> present, IReadOnlyCollection<string> recused, Ground? ground, LegalReadings readings)
    {
        var attendees = present.Select(presence => (Presence: presence, Attendee: new Attendee(
            presence.Seat, presence.Rank, presence.MandateExpired, recused.Contains(presence.HolderId), presence.Remote))).ToList();
        var finding = Quorum.Assess([.. attendees.Select(pair => pair.Attendee)], ground, readings);
        var reasons = new Dictionary<Attendee, QuorumWarningKind>(ReferenceEqualityComparer.Instance);
        foreach (var warning in finding.Warnings)
        {
            if (warning.Attendee is { } attendee) reasons[attendee] = warning.Kind;
        }

        return new CaseAttendance(
            finding,
            attendees.Where(pair => !reasons.ContainsKey(pair.Attendee)).ToDictionary(pair => pair.Presence.Seat, pair => pair.Presence),
            attendees.Where(pair => reasons.ContainsKey(pair.Attendee)).ToDictionary(pair => pair.Presence, pair => reasons[pair.Attendee]));
    }

    /// <summary>What the secretary must see, in French.</summary>
    public IReadOnlyList<string> Warnings() =>
    [
        .. NotCounted.Select(pair => $"{pair.Key.Name}\u00A0: {Why(pair.Value)}"),
        .. Finding.Warnings.Where(warning => warning.Attendee is null).Select(warning => Why(warning.Kind)),
    ];

    /// <summary>Why somebody is not counted, or what is missing, in French.</summary>
    public static string Why(QuorumWarningKind kind) => kind switch
    {
        QuorumWarningKind.MandateExpired => "le mandat ne couvre pas le jour de la séance",
        QuorumWarningKind.Recused => "s'est déporté de ce dossier",
        QuorumWarningKind.RemoteNotCounted => "la présence à distance ne compte pas",
        QuorumWarningKind.SeatAlreadyTaken => "le siège est déjà tenu par une autre personne",
        QuorumWarningKind.NobodyPresides => "personne ne préside",
        _ => "aucun médecin ne prend part à ce dossier de santé ou de handicap",
    };
}
