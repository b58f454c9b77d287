namespace IefWorkflow.Law.Readings;

/// <summary>The readings adopted where the law is open: one property per open question, with the documented default.</summary>
/// <remarks>
/// The numbers OQ-nn are those of <c>docs/law/open-questions.md</c>. Where a limit has two readings, both dates are returned whatever
/// is chosen here; these options say which act counts and from when.
/// </remarks>
public sealed record LegalReadings
{
    /// <summary>Every default, with the appeal period chosen by the date of the refusal's notification.</summary>
    public static LegalReadings Default { get; } = new();

    /// <summary>The reading of the texts as consolidated on 17 February 2022: eight days to appeal, whatever the date.</summary>
    public static LegalReadings Reference20220217 { get; } = new() { AppealPeriod = AppealPeriodReading.EightDays };

    /// <summary>Fifteen days to appeal, whatever the date.</summary>
    public static LegalReadings Current15Days { get; } = new() { AppealPeriod = AppealPeriodReading.FifteenDays };

    /// <summary>OQ-00: how long the family has to appeal.</summary>
    public AppealPeriodReading AppealPeriod { get; init; } = AppealPeriodReading.ByDate;

    /// <summary>OQ-01: whether the appeal period is clear (<i>franc</i>): an appeal on the day after the last one is then presumed admissible.</summary>
    public bool AppealPeriodIsClear { get; init; } = true;

    /// <summary>OQ-02: whether a filing window that closes on a day off closes on the next working day.</summary>
    public bool FilingWindowRollsOver { get; init; }

    /// <summary>OQ-03: whether two months of silence accept a request filed outside the window.</summary>
    public bool SilenceAcceptsLateRequest { get; init; } = true;

    /// <summary>OQ-04: whether a request for a threatened child may be filed at any time of the year.</summary>
    public bool ThreatenedChildFilesAtAnyTime { get; init; } = true;

    /// <summary>OQ-05: what opens the period given for missing pieces.</summary>
    public MissingPiecesStart MissingPiecesStartsOn { get; init; } = MissingPiecesStart.NotificationOfAcknowledgement;

    /// <summary>OQ-05: whether a piece is in time by its postmark (CRPA L112-1) or only by its receipt.</summary>
    public bool PostmarkCountsForPieces { get; init; } = true;

    /// <summary>OQ-06: the day on which a medical certificate must be less than one year old.</summary>
    public CertificateAgeDay CertificateAgeMeasuredOn { get; init; } = CertificateAgeDay.Filing;

    /// <summary>OQ-07: whether the doctor's opinion is asked when only CDAPH decisions were filed.</summary>
    public bool DoctorOpinionAlwaysAsked { get; init; } = true;

    /// <summary>OQ-08: whether proof that the head's opinion was asked for stands in for an opinion never given.</summary>
    public bool AskingHeadSuffices { get; init; } = true;

    /// <summary>OQ-09: whether the president is one of the members over whom the quorum is counted.</summary>
    public bool PresidentCountsForQuorum { get; init; } = true;

    /// <summary>OQ-09b: over whom the majority is counted.</summary>
    public MajorityMode Majority { get; init; } = MajorityMode.MembersPresent;

    /// <summary>OQ-10: which act stops the tacit acceptance.</summary>
    public StoppingAct TacitAcceptanceStoppedBy { get; init; } = StoppingAct.Notification;

    /// <summary>OQ-10: whether an act on the very day of the tacit decision is in time.</summary>
    public bool LastDayIsInTime { get; init; } = true;

    /// <summary>OQ-11: whose receipt opens the month in which the commission meets.</summary>
    public AppealReceipt MonthOpensOn { get; init; } = AppealReceipt.FirstAdministration;

    /// <summary>OQ-12: which days the five days of notification are.</summary>
    public NotificationDayCount NotificationDays { get; init; } = NotificationDayCount.MondayToFriday;

    /// <summary>OQ-12: whether the decision is notified when it is sent or when it is received.</summary>
    public NotifiedBy DecisionNotifiedBy { get; init; } = NotifiedBy.Dispatch;

    /// <summary>OQ-12: whose calendar counts the five days.</summary>
    public NotificationCalendar NotificationCalendarIs { get; init; } = NotificationCalendar.SeatOfCommission;

    /// <summary>OQ-13: whether a member who attends by videoconference is present.</summary>
    public bool RemoteMembersArePresent { get; init; } = true;

    /// <summary>OQ-14: how long a member appointed in mid-term serves.</summary>
    public ReplacementTerm Replacement { get; init; } = ReplacementTerm.RemainderOfMandate;

    /// <summary>OQ-15: whether a recused member is left out of the quorum and the vote of that case.</summary>
    public bool RecusedMembersAreNotCounted { get; init; } = true;

    /// <summary>OQ-16: whether one responsible person alone may file.</summary>
    public bool OneGuardianMayFile { get; init; } = true;

    /// <summary>OQ-17: the last day of a mandate that began on 29 February.</summary>
    public LeapDayMandate LeapDayMandateEnds { get; init; } = LeapDayMandate.February27;

    /// <summary>OQ-18: whether the school year in which an authorisation is granted counts as its first.</summary>
    public bool MidYearGrantCountsAsFirstYear { get; init; } = true;

    /// <summary>OQ-19: how long a tacit authorisation lasts.</summary>
    public TacitDuration TacitAuthorisationLasts { get; init; } = TacitDuration.RequestedWithinMaximum;

    /// <summary>OQ-20: the date of issue of a tacit authorisation.</summary>
    public TacitIssueDate TacitAuthorisationIssuedOn { get; init; } = TacitIssueDate.Birth;

    /// <summary>OQ-21: whether a shorter duration than requested is a refusal open to appeal.</summary>
    public bool ShorterDurationIsRefusal { get; init; } = true;

    /// <summary>OQ-22: whether the withdrawal of an authorisation is subject to the prior appeal.</summary>
    public bool WithdrawalIsSubjectToAppeal { get; init; } = true;

    /// <summary>OQ-23: what stops the clock of the tacit rejection when pieces are missing.</summary>
    public SuspensionStart RejectionSuspendedFrom { get; init; } = SuspensionStart.NotificationOfRequestForPieces;

    /// <summary>OQ-24: whether Good Friday is a holiday at a seat in Alsace-Moselle where nothing else is recorded.</summary>
    public bool GoodFridayAtUnknownSeat { get; init; } = true;

    /// <summary>OQ-25: the abolition day of Saint-Martin.</summary>
    public SaintMartinDay SaintMartinHoliday { get; init; } = SaintMartinDay.May28;

    /// <summary>OQ-26: the last day of an authorisation.</summary>
    public AuthorisationEnd AuthorisationEndsOn { get; init; } = AuthorisationEnd.August31;

    /// <summary>The appeal period in force (OQ-00).</summary>
    public enum AppealPeriodReading
    {
        /// <summary>The wording in force on the day the refusal was notified: eight days, none while suspended, fifteen days.</summary>
        ByDate,

        /// <summary>Eight days always: décret n° 2022-183.</summary>
        EightDays,

        /// <summary>Fifteen days always: décret n° 2022-849.</summary>
        FifteenDays,
    }

    /// <summary>What opens the period for missing pieces (OQ-05).</summary>
    public enum MissingPiecesStart
    {
        /// <summary>The family receives the acknowledgement.</summary>
        NotificationOfAcknowledgement,

        /// <summary>The acknowledgement is sent.</summary>
        DispatchOfAcknowledgement,

        /// <summary>The request is received.</summary>
        ReceiptOfRequest,
    }

    /// <summary>The day on which the certificate's age is measured (OQ-06).</summary>
    public enum CertificateAgeDay
    {
        /// <summary>The day the request is filed.</summary>
        Filing,

        /// <summary>The day of the decision.</summary>
        Decision,

        /// <summary>The first day of the school year requested.</summary>
        StartOfSchoolYear,
    }

    /// <summary>Over whom the majority is counted (OQ-09b).</summary>
    public enum MajorityMode
    {
        /// <summary>A: over the members present; an abstention helps neither side.</summary>
        MembersPresent,

        /// <summary>B: over the votes cast; abstentions are ignored.</summary>
        VotesCast,

        /// <summary>C: nobody may abstain.</summary>
        NoAbstention,
    }

    /// <summary>The act that stops a tacit acceptance (OQ-10).</summary>
    public enum StoppingAct
    {
        /// <summary>The decision is notified to the family.</summary>
        Notification,

        /// <summary>The decision is signed.</summary>
        Signature,
    }

    /// <summary>Whose receipt of the appeal counts (OQ-11).</summary>
    public enum AppealReceipt
    {
        /// <summary>The first administration that received it.</summary>
        FirstAdministration,

        /// <summary>The commission itself.</summary>
        Commission,
    }

    /// <summary>The days of « cinq jours ouvrés » (OQ-12).</summary>
    public enum NotificationDayCount
    {
        /// <summary>Monday to Friday without holidays.</summary>
        MondayToFriday,

        /// <summary>Monday to Saturday without holidays.</summary>
        MondayToSaturday,
    }

    /// <summary>When a decision counts as notified within the five days (OQ-12).</summary>
    public enum NotifiedBy
    {
        /// <summary>The day it is sent.</summary>
        Dispatch,

        /// <summary>The day it is received.</summary>
        Receipt,
    }

    /// <summary>The calendar of the five days (OQ-12).</summary>
    public enum NotificationCalendar
    {
        /// <summary>That of the place where the commission sits.</summary>
        SeatOfCommission,

        /// <summary>That of the family's département.</summary>
        FamilyResidence,
    }

    /// <summary>The term of a replacement (OQ-14).</summary>
    public enum ReplacementTerm
    {
        /// <summary>What is left of the mandate of the member replaced.</summary>
        RemainderOfMandate,

        /// <summary>Two new years.</summary>
        NewMandate,
    }

    /// <summary>The end of a mandate begun on 29 February (OQ-17).</summary>
    public enum LeapDayMandate
    {
        /// <summary>27 February two years later.</summary>
        February27,

        /// <summary>28 February two years later.</summary>
        February28,
    }

    /// <summary>The duration of a tacit authorisation (OQ-19).</summary>
    public enum TacitDuration
    {
        /// <summary>What was requested, within the maximum of the ground.</summary>
        RequestedWithinMaximum,

        /// <summary>One school year.</summary>
        OneSchoolYear,
    }

    /// <summary>The date of issue of a tacit authorisation (OQ-20).</summary>
    public enum TacitIssueDate
    {
        /// <summary>The day the two months ended.</summary>
        Birth,

        /// <summary>The day the attestation was made.</summary>
        Attestation,
    }

    /// <summary>What suspends the clock of the tacit rejection (OQ-23).</summary>
    public enum SuspensionStart
    {
        /// <summary>The family receives the request for pieces.</summary>
        NotificationOfRequestForPieces,

        /// <summary>The request for pieces is sent.</summary>
        DispatchOfRequestForPieces,
    }

    /// <summary>The abolition day of Saint-Martin (OQ-25).</summary>
    public enum SaintMartinDay
    {
        /// <summary>27 May, the day written for Guadeloupe.</summary>
        May27,

        /// <summary>28 May.</summary>
        May28,
    }

    /// <summary>The end of an authorisation (OQ-26).</summary>
    public enum AuthorisationEnd
    {
        /// <summary>31 August of its last school year.</summary>
        August31,

        /// <summary>The day before the next school year begins.</summary>
        EveOfSchoolYear,
    }
}
