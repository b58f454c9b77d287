using FsCheck;
using FsCheck.Fluent;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.Properties;

/// <summary>Arbitrary values of the law.</summary>
internal static class Any
{
    /// <summary>A day from 2000 to 2099, month ends and holidays included as often as they occur.</summary>
    public static Gen<DateOnly> Day { get; } =
        Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    public static Gen<Territory> Territory { get; } = Gen.Elements(Enum.GetValues<Territory>());

    /// <summary>The calendar of a territory, with or without Good Friday and bridge days.</summary>
    public static Gen<WorkingCalendar> Calendar { get; } =
        from territory in Territory
        from goodFriday in Gen.Elements(true, false)
        from closures in Day.Select(day => new Holiday(day, "fermeture")).ListOf(20)
        select new WorkingCalendar(territory, goodFriday, new OfficeClosures(closures));

    public static Gen<MonthEnd> MonthEnd { get; } = Gen.Elements(Enum.GetValues<MonthEnd>());

    public static Gen<Length> Length { get; } =
        from count in Gen.Choose(1, 30)
        from monthEnd in MonthEnd
        from length in Gen.Elements<Length>(
            new Days(count), new WorkingDays(count), new MonToSatDays(count), new Months(count, monthEnd), new Years(1 + (count / 10), monthEnd))
        select length;

    public static Gen<Landing> Landing { get; } = Gen.Elements(Enum.GetValues<Landing>());

    public static Gen<TimeLimitDefinition> Definition { get; } =
        from length in Length
        from prudent in Landing
        from legal in Landing
        select new TimeLimitDefinition("R131-4/report", "réception", length, prudent, legal, "le DASEN", "rien");

    /// <summary>A ballot of a commission that may sit.</summary>
    public static Gen<Ballot> Ballot { get; } =
        from voices in Gen.Elements(Enum.GetValues<Voice>()).ListOf(5)
        from present in Gen.Choose(3, 5)
        let cast = voices.Take(present).ToList()
        select new Ballot(cast.Count(voice => voice is Voice.Grant), cast.Count(voice => voice is Voice.Reject), cast.Count(voice => voice is Voice.Abstain), cast[0]);

    public static Gen<Attendee> Attendee { get; } =
        from seat in Gen.Elements(Enum.GetValues<Seat>())
        from rank in Gen.Elements(Enum.GetValues<Rank>())
        from expired in Rarely
        from recused in Rarely
        from remote in Rarely
        select new Attendee(seat, rank, expired, recused, remote);

    public static Gen<List<Attendee>> Attendance { get; } =
        from size in Gen.Choose(0, 8)
        from attendees in Attendee.ListOf(size)
        select attendees;

    public static Gen<RequestFile> RequestFile { get; } =
        from ground in Gen.Elements(Enum.GetValues<Ground>())
        from documents in Gen.SubListOf(SupportingDocuments.All.Select(document => document.Code))
        from flags in Gen.Elements(true, false).ListOf(5)
        from guardians in Gen.Choose(1, 2)
        from instructors in Gen.Choose(1, 3)
        select new RequestFile(ground, documents, flags[0], flags[1], flags[2], flags[3], guardians, instructors, flags[4]);

    private static Gen<bool> Rarely => Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)));

    /// <summary>Up to three stretches that begin from ten days before a start to half a year after it.</summary>
    public static Gen<List<Suspension>> SuspensionsAround(DateOnly start) =>
        from size in Gen.Choose(0, 3)
        from suspensions in
            (from offset in Gen.Choose(-10, 180)
             from days in Gen.Choose(0, 40)
             select new Suspension(start.AddDays(offset), start.AddDays(offset + days))).ListOf(size)
        select suspensions;
}
