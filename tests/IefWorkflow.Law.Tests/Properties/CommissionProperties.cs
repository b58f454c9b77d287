using FsCheck.Fluent;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Properties;

/// <summary>What holds of every ballot and of every attendance.</summary>
public class CommissionProperties
{
    [Fact]
    public void Whatever_the_majority_of_members_present_decides_the_majority_of_votes_cast_decides_alike() =>
        Check.That(Any.Ballot, ballot =>
            Side(ballot, LegalReadings.MajorityMode.MembersPresent) is not { } side || Side(ballot, LegalReadings.MajorityMode.VotesCast) == side);

    [Fact]
    public void Without_abstention_the_three_modes_agree() =>
        Check.That(Any.Ballot, ballot =>
            ballot.Abstain > 0 || Enum.GetValues<LegalReadings.MajorityMode>().Select(mode => Decide(ballot, mode)).Distinct().Count() == 1);

    [Fact]
    public void Swapping_the_sides_swaps_the_outcome() =>
        Check.That(Any.Ballot, ballot =>
        {
            var mirrored = new Ballot(ballot.Reject, ballot.Grant, ballot.Abstain, Mirror(ballot.President!.Value));
            return Enum.GetValues<LegalReadings.MajorityMode>().All(mode => Side(mirrored, mode) == (Side(ballot, mode) is { } side ? Mirror(side) : null));
        });

    [Fact]
    public void An_eligible_person_more_never_loses_the_quorum() =>
        Check.That(Any.Attendance.Zip(Any.Attendee), given =>
        {
            var (attendance, another) = given;
            var eligible = another with { MandateExpired = false, Recused = false };
            var (before, after) = (Quorum.Assess(attendance, null, Default), Quorum.Assess([.. attendance, eligible], null, Default));

            return after.CountedPresent >= before.CountedPresent && (after.HasQuorum || !before.HasQuorum) && (after.CanSit || !before.CanSit);
        });

    [Fact]
    public void A_person_who_cannot_count_changes_nothing_but_the_warnings() =>
        Check.That(Any.Attendance.Zip(Any.Attendee), given =>
        {
            var (attendance, another) = given;
            var finding = Quorum.Assess([.. attendance, another with { Recused = true }], null, Default);
            var before = Quorum.Assess(attendance, null, Default);

            return (finding.CountedPresent, finding.HasQuorum, finding.CanSit) == (before.CountedPresent, before.HasQuorum, before.CanSit);
        });

    [Fact]
    public void The_order_of_the_attendance_changes_nothing_of_the_quorum() =>
        Check.That(Any.Attendance, attendance =>
        {
            var (finding, reversed) = (Quorum.Assess(attendance, null, Default), Quorum.Assess([.. attendance.AsEnumerable().Reverse()], null, Default));
            return (finding.CountedPresent, finding.CanSit, finding.Warnings.Count) == (reversed.CountedPresent, reversed.CanSit, reversed.Warnings.Count);
        });

    [Fact]
    public void Everybody_present_is_counted_or_warned_about() =>
        Check.That(Any.Attendance, attendance =>
        {
            var finding = Quorum.Assess(attendance, null, Default);
            return finding.CountedPresent + finding.Warnings.Count(warning => warning.Attendee is not null) == attendance.Count && finding.CountedPresent <= Composition.Seats;
        });

    private static DeliberationOutcome Decide(Ballot ballot, LegalReadings.MajorityMode mode) => Deliberation.Decide(ballot, Default with { Majority = mode });

    private static Voice? Side(Ballot ballot, LegalReadings.MajorityMode mode) =>
        Decide(ballot, mode).Match<Voice?>(decided => decided.Side, split => split.Side, _ => null, _ => null, _ => null);

    private static Voice Mirror(Voice voice) => voice switch { Voice.Grant => Voice.Reject, Voice.Reject => Voice.Grant, _ => Voice.Abstain };
}
