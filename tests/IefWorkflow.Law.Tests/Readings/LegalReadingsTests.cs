using System.Reflection;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Readings;

/// <summary>Every open question has its documented default, and every other reading changes an answer of the law.</summary>
public class LegalReadingsTests
{
    /// <summary>Option, value (the default carries a star) and the answer of the law to the option's question under that value.</summary>
    private const string Table =
        """
        AppealPeriod                  ByDate*                         none-while-suspended
        AppealPeriod                  EightDays                       8
        AppealPeriod                  FifteenDays                     15
        AppealPeriodIsClear           True*                           2022-06-10
        AppealPeriodIsClear           False                           2022-06-09
        FilingWindowRollsOver         False*                          2025-05-31
        FilingWindowRollsOver         True                            2025-06-02
        SilenceAcceptsLateRequest     True*                           True
        SilenceAcceptsLateRequest     False                           False
        ThreatenedChildFilesAtAnyTime True*                           IntegrityAnytime
        ThreatenedChildFilesAtAnyTime False                           OutOfWindow
        MissingPiecesStartsOn         NotificationOfAcknowledgement*  2022-05-27
        MissingPiecesStartsOn         DispatchOfAcknowledgement       2022-05-24
        MissingPiecesStartsOn         ReceiptOfRequest                2022-05-20
        PostmarkCountsForPieces       True*                           True
        PostmarkCountsForPieces       False                           False
        CertificateAgeMeasuredOn      Filing*                         2022-05-20
        CertificateAgeMeasuredOn      Decision                        2022-07-04
        CertificateAgeMeasuredOn      StartOfSchoolYear               2022-09-01
        DoctorOpinionAlwaysAsked      True*                           True
        DoctorOpinionAlwaysAsked      False                           False
        AskingHeadSuffices            True*                           FileRequest
        AskingHeadSuffices            False                           Concertation
        PresidentCountsForQuorum      True*                           True
        PresidentCountsForQuorum      False                           False
        Majority                      MembersPresent*                 NoMajority
        Majority                      VotesCast                       Decided
        Majority                      NoAbstention                    AbstentionNotAllowed
        TacitAcceptanceStoppedBy      Notification*                   TooLate
        TacitAcceptanceStoppedBy      Signature                       Timely
        LastDayIsInTime               True*                           Timely
        LastDayIsInTime               False                           TooLate
        MonthOpensOn                  FirstAdministration*            2022-06-08
        MonthOpensOn                  Commission                      2022-06-14
        NotificationDays              MondayToFriday*                 2022-06-20
        NotificationDays              MondayToSaturday                2022-06-18
        DecisionNotifiedBy            Dispatch*                       OnTime
        DecisionNotifiedBy            Receipt                         Late
        NotificationCalendarIs        SeatOfCommission*               Metropolitan
        NotificationCalendarIs        FamilyResidence                 AlsaceMoselle
        RemoteMembersArePresent       True*                           3
        RemoteMembersArePresent       False                           2
        Replacement                   RemainderOfMandate*             2024-03-14
        Replacement                   NewMandate                      2025-09-30
        RecusedMembersAreNotCounted   True*                           2
        RecusedMembersAreNotCounted   False                           3
        OneGuardianMayFile            True*                           0
        OneGuardianMayFile            False                           1
        LeapDayMandateEnds            February27*                     2026-02-27
        LeapDayMandateEnds            February28                      2026-02-28
        MidYearGrantCountsAsFirstYear True*                           2022-2023
        MidYearGrantCountsAsFirstYear False                           2023-2024
        TacitAuthorisationLasts       RequestedWithinMaximum*         3
        TacitAuthorisationLasts       OneSchoolYear                   1
        TacitAuthorisationIssuedOn    Birth*                          2022-07-20
        TacitAuthorisationIssuedOn    Attestation                     2022-08-02
        ShorterDurationIsRefusal      True*                           True
        ShorterDurationIsRefusal      False                           False
        WithdrawalIsSubjectToAppeal   True*                           True
        WithdrawalIsSubjectToAppeal   False                           False
        RejectionSuspendedFrom        NotificationOfRequestForPieces* 2022-06-15
        RejectionSuspendedFrom        DispatchOfRequestForPieces      2022-06-13
        GoodFridayAtUnknownSeat       True*                           2022-04-19
        GoodFridayAtUnknownSeat       False                           2022-04-15
        SaintMartinHoliday            May28*                          2024-05-29
        SaintMartinHoliday            May27                           2024-05-28
        AuthorisationEndsOn           August31*                       2023-08-31
        AuthorisationEndsOn           EveOfSchoolYear                 2023-09-03
        """;

    /// <summary>One question for each option, whose answer that option decides.</summary>
    private static readonly Dictionary<string, Func<LegalReadings, object>> Questions = new()
    {
        ["AppealPeriod"] = readings => AppealPeriod.On(Day("2022-05-20"), readings).Match<object>(period => period.Days, _ => "none-while-suspended", _ => "none"),
        ["AppealPeriodIsClear"] = readings => AppealPeriod.Definition(8, readings).From(Day("2022-06-01"), Metro).Legal,
        ["FilingWindowRollsOver"] = readings => FilingWindow.LastDay(Year("2025-2026"), Metro, readings),
        ["SilenceAcceptsLateRequest"] = readings => TacitAcceptance.SilenceAccepts(FilingStatus.OutOfWindow, readings),
        ["ThreatenedChildFilesAtAnyTime"] = readings => FilingWindow.Assess(new FilingFacts(Year("2022-2023"), Day("2022-12-05"), Ground.OwnSituation, IntegrityThreatened: true), Metro, readings),
        ["MissingPiecesStartsOn"] = readings => MissingPieces.StartOf(Day("2022-05-20"), Day("2022-05-24"), Day("2022-05-27"), readings),
        ["PostmarkCountsForPieces"] = readings => MissingPieces.Receive(Day("2022-06-15"), Day("2022-06-15"), Day("2022-06-18"), readings).OnTime,
        ["CertificateAgeMeasuredOn"] = readings => MedicalCertificate.MeasuredOn(Day("2022-05-20"), Day("2022-07-04"), Year("2022-2023"), readings),
        ["DoctorOpinionAlwaysAsked"] = readings => DoctorOpinion.MustBeAsked(Ground.Disability, ["M1B-CDAPH"], readings),
        ["AskingHeadSuffices"] = readings => ThreatenedChild.NextStep([ThreatenedChildStep.InformHead], headAskedInVain: true, readings),
        ["PresidentCountsForQuorum"] = readings => Quorum.Assess(PresidentIenAnd(new Attendee(Seat.Doctor)), null, readings).CanSit,
        ["Majority"] = readings => Deliberation.Decide(new Ballot(2, 1, 1, Voice.Grant), readings).GetType().Name,
        ["TacitAcceptanceStoppedBy"] = readings => Decision(signedOn: "2022-07-19", notifiedOn: "2022-07-22", readings),
        ["LastDayIsInTime"] = readings => Decision(signedOn: null, notifiedOn: "2022-07-20", readings),
        ["MonthOpensOn"] = readings => MeetingLimit.StartOf(Day("2022-06-08"), Day("2022-06-14"), readings),
        ["NotificationDays"] = readings => DecisionNotification.Definition(readings).From(Day("2022-06-13"), Metro).Legal,
        ["DecisionNotifiedBy"] = readings => DecisionNotification.StatusOf(Day("2022-06-13"), Day("2022-06-20"), Day("2022-06-22"), Day("2022-07-01"), Metro, readings),
        ["NotificationCalendarIs"] = readings => DecisionNotification.CalendarOf(Departement.Parse("54"), Departement.Parse("57"), readings),
        ["RemoteMembersArePresent"] = readings => Quorum.Assess(PresidentIenAnd(new Attendee(Seat.Doctor, Remote: true)), null, readings).CountedPresent,
        ["Replacement"] = readings => Mandate.LastDayOfReplacement(Day("2023-10-01"), Day("2024-03-14"), readings),
        ["RecusedMembersAreNotCounted"] = readings => Quorum.Assess(PresidentIenAnd(new Attendee(Seat.Doctor, Recused: true)), null, readings).CountedPresent,
        ["OneGuardianMayFile"] = readings => new AppealContent(true, true, true, true, true, Guardians: 2, Signatories: 1).Missing(readings).Count,
        ["LeapDayMandateEnds"] = readings => Mandate.LastDay(Day("2024-02-29"), readings),
        ["MidYearGrantCountsAsFirstYear"] = readings => AuthorisationDuration.FirstYear(Year("2022-2023"), Day("2023-01-16"), readings),
        ["TacitAuthorisationLasts"] = readings => AuthorisationDuration.TacitYears(Ground.Health, 3, readings),
        ["TacitAuthorisationIssuedOn"] = readings => MayorFileEntry.IssuedOn(AuthorisationKind.Tacit, Day("2022-07-20"), Day("2022-08-02"), readings),
        ["ShorterDurationIsRefusal"] = readings => AuthorisationDuration.IsPartialRefusal(3, 2, readings),
        ["WithdrawalIsSubjectToAppeal"] = readings => Withdrawal.IsSubjectToAppeal(readings),
        ["RejectionSuspendedFrom"] = readings => TacitRejection.SuspensionOf(Day("2022-06-13"), Day("2022-06-15"), Day("2022-06-30"), null, readings).From,
        ["GoodFridayAtUnknownSeat"] = readings => WorkingCalendar.OfSeat(Departement.Parse("67"), null, OfficeClosures.None, readings).NextWorkingDayFrom(Day("2022-04-15")),
        ["SaintMartinHoliday"] = readings => new WorkingCalendar(Territory.SaintMartin, readings: readings).NextWorkingDayFrom(Day("2024-05-28")),
        ["AuthorisationEndsOn"] = readings => AuthorisationDuration.LastDay(Year("2022-2023"), Day("2023-09-04"), readings),
    };

    public static TheoryData<string, string, string> Answers()
    {
        var answers = new TheoryData<string, string, string>();
        foreach (var row in Rows(Table)) answers.Add(row[0], row[1].TrimEnd('*'), row[2]);
        return answers;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_option_decides_the_answer_to_its_question(string option, string value, string answer) =>
        Assert.Equal(answer, Write(Questions[option](With(option, value))));

    [Fact]
    public void No_two_values_of_an_option_give_one_answer() =>
        Assert.All(Rows(Table).GroupBy(row => row[0]), option => Assert.Equal(option.Count(), option.Select(row => row[2]).Distinct().Count()));

    [Fact]
    public void The_table_holds_every_option_with_every_value_and_its_default()
    {
        var expected = Options().SelectMany(option => ValuesOf(option.PropertyType)
            .Select(value => $"{option.Name} {value}{(Equals(value, option.GetValue(Default)) ? "*" : "")}"));

        Assert.Equal(expected.Order(), Rows(Table).Select(row => $"{row[0]} {row[1]}").Order());
    }

    [Fact]
    public void The_two_readings_of_a_fixed_wording_differ_from_the_default_in_it_alone()
    {
        Assert.Equal(With("AppealPeriod", "EightDays"), LegalReadings.Reference20220217);
        Assert.Equal(With("AppealPeriod", "FifteenDays"), LegalReadings.Current15Days);
    }

    private static PropertyInfo[] Options() => typeof(LegalReadings).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static IEnumerable<object> ValuesOf(Type type) => type == typeof(bool) ? [true, false] : Enum.GetValues(type).Cast<object>();

    private static LegalReadings With(string option, string value)
    {
        var readings = LegalReadings.Default with { };
        var property = typeof(LegalReadings).GetProperty(option)!;
        property.SetValue(readings, ValuesOf(property.PropertyType).Single(candidate => candidate.ToString() == value));
        return readings;
    }

    private static string Decision(string? signedOn, string notifiedOn, LegalReadings readings) =>
        TacitAcceptance.Compare(Day("2022-07-20"), DayOrNone(signedOn), Day(notifiedOn), Day("2022-08-01"), readings).GetType().Name;

    private static Attendee[] PresidentIenAnd(Attendee third) => [new(Seat.President), new(Seat.Ien), third];

    private static string Write(object answer) => answer is DateOnly day ? Iso(day) : answer.ToString()!;
}
