using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Notifications;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cli.Law.Vectors;

/// <summary>The words that vector files use for the values of the law library.</summary>
internal static class VectorCodes
{
    /// <summary>Grounds: <c>M1A</c>…</summary>
    public static readonly IReadOnlyDictionary<string, Ground> Grounds =
        Enum.GetValues<Ground>().ToDictionary(ground => ground.Code(), StringComparer.Ordinal);

    /// <summary>How a filing stands to the window.</summary>
    public static readonly IReadOnlyDictionary<string, FilingStatus> FilingStatuses = new Dictionary<string, FilingStatus>
    {
        ["IN_WINDOW"] = FilingStatus.InWindow,
        ["EARLY"] = FilingStatus.Early,
        ["OUT_OF_WINDOW"] = FilingStatus.OutOfWindow,
        ["EXCEPTION"] = FilingStatus.Exception,
        ["EXCEPTION_PROOF_MISSING"] = FilingStatus.ExceptionProofMissing,
        ["INTEGRITY_ANYTIME"] = FilingStatus.IntegrityAnytime,
    };

    /// <summary>How an authorisation came about.</summary>
    public static readonly IReadOnlyDictionary<string, AuthorisationKind> Authorisations = new Dictionary<string, AuthorisationKind>
    {
        ["EXPRESS"] = AuthorisationKind.Express,
        ["IMPLIED"] = AuthorisationKind.Tacit,
        ["REFUSED"] = AuthorisationKind.Refused,
    };

    /// <summary>Who touches a sealed envelope. Nobody else has a right over it.</summary>
    public static readonly IReadOnlyDictionary<string, EnvelopeActor> EnvelopeActors = new Dictionary<string, EnvelopeActor>
    {
        ["CLERK"] = EnvelopeActor.Clerk,
        ["DASEN"] = EnvelopeActor.Dasen,
        ["MEDECIN_EN"] = EnvelopeActor.Doctor,
        ["SECRETARY"] = EnvelopeActor.Secretary,
        ["PRESIDENT"] = EnvelopeActor.President,
        ["MEMBER"] = EnvelopeActor.Member,
    };

    /// <summary>What may be done with a sealed envelope. Any other act is refused.</summary>
    public static readonly IReadOnlyDictionary<string, EnvelopeAction> EnvelopeActions = new Dictionary<string, EnvelopeAction>
    {
        ["REGISTER_ENVELOPE_RECEIVED"] = EnvelopeAction.RegisterReceived,
        ["RESEAL_ENVELOPE"] = EnvelopeAction.RecordOpenedInTransit,
        ["TRANSMIT_TO_DOCTOR"] = EnvelopeAction.TransmitToDoctor,
        ["OPEN_ENVELOPE"] = EnvelopeAction.Open,
        ["READ_CERTIFICATE"] = EnvelopeAction.ReadCertificate,
        ["CONFIRM_CERTIFICATE_DATE"] = EnvelopeAction.ConfirmDate,
        ["GIVE_OPINION"] = EnvelopeAction.GiveOpinion,
        ["RECORD_OPINION"] = EnvelopeAction.GiveOpinion,
        ["RENDER_OPINION"] = EnvelopeAction.GiveOpinion,
        ["READ_OPINION"] = EnvelopeAction.ReadOpinion,
        ["RETURN_ENVELOPE"] = EnvelopeAction.ReturnOrDestroy,
        ["DESTROY_ENVELOPE"] = EnvelopeAction.ReturnOrDestroy,
    };

    /// <summary>The channels that prove the day of a notification. Any other proves nothing.</summary>
    public static readonly IReadOnlyDictionary<string, NotificationChannel> ProvingChannels = new Dictionary<string, NotificationChannel>
    {
        ["LRAR"] = NotificationChannel.RegisteredLetter,
        ["ELECTRONIC_REGISTERED"] = NotificationChannel.RegisteredElectronic,
        ["HAND_DELIVERY"] = NotificationChannel.HandDelivery,
    };

    /// <summary>What the family called its appeal.</summary>
    public static readonly IReadOnlyDictionary<string, AppealLabel> AppealLabels = new Dictionary<string, AppealLabel>
    {
        ["RAPO"] = AppealLabel.MandatoryAppeal,
        ["RECOURS"] = AppealLabel.MandatoryAppeal,
        ["RECOURS_GRACIEUX"] = AppealLabel.GracefulAppeal,
        ["RECOURS_HIERARCHIQUE"] = AppealLabel.HierarchicalAppeal,
    };

    /// <summary>How an appeal stands to its period.</summary>
    public static readonly IReadOnlyDictionary<string, AppealStatus> AppealStatuses = new Dictionary<string, AppealStatus>
    {
        ["TIMELY"] = AppealStatus.Timely,
        ["FRANC_MARGIN"] = AppealStatus.ClearMargin,
        ["LATE"] = AppealStatus.Late,
        ["NOT_OPPOSABLE"] = AppealStatus.NotOpposable,
        ["LATE_REASONABLE_PERIOD"] = AppealStatus.LateReasonablePeriod,
    };

    /// <summary>How a member votes.</summary>
    public static readonly IReadOnlyDictionary<string, Voice> Voices = new Dictionary<string, Voice>
    {
        ["FOR"] = Voice.Grant,
        ["AGAINST"] = Voice.Reject,
        ["ABSTAIN"] = Voice.Abstain,
    };

    /// <summary>How an act stands to its limit.</summary>
    public static readonly IReadOnlyDictionary<string, Timeliness> Timelinesses = new Dictionary<string, Timeliness>
    {
        ["PENDING"] = Timeliness.Pending,
        ["ON_TIME"] = Timeliness.OnTime,
        ["LATE"] = Timeliness.Late,
    };

    /// <summary>Who attends: seat, then <c>_T</c> for the titular or <c>_S</c> for the alternate.</summary>
    public static readonly IReadOnlyDictionary<string, Attendee> Attendees = new Dictionary<string, Attendee>
    {
        ["PRESIDENT"] = new(Seat.President),
        ["RECTEUR"] = new(Seat.President),
        ["PRESIDENT_T"] = new(Seat.President),
        ["PRESIDENT_S"] = new(Seat.President, Rank.Alternate),
        ["PRESIDENT_REP"] = new(Seat.President, Rank.Alternate),
        ["PRESIDENT_REPRESENTATIVE"] = new(Seat.President, Rank.Alternate),
        ["REPRESENTATIVE"] = new(Seat.President, Rank.Alternate),
        ["IEN_T"] = new(Seat.Ien),
        ["IEN_S"] = new(Seat.Ien, Rank.Alternate),
        ["IAIPR_T"] = new(Seat.IaIpr),
        ["IAIPR_S"] = new(Seat.IaIpr, Rank.Alternate),
        ["MEDECIN_T"] = new(Seat.Doctor),
        ["MEDECIN_S"] = new(Seat.Doctor, Rank.Alternate),
        ["CTSS_T"] = new(Seat.SocialAdviser),
        ["CTSS_S"] = new(Seat.SocialAdviser, Rank.Alternate),
    };
}
