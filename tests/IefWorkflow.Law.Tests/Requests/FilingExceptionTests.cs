using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11, al. 2, and R131-11-7: grounds that appear after the window, and the threatened child.</summary>
[Trait("rule", "R131-11/exception")]
public class FilingExceptionTests
{
    private static readonly LegalReadings ThreatenedChildInWindowOnly = Default with { ThreatenedChildFilesAtAnyTime = false };

    [Theory]
    [InlineData(Ground.Health, FilingStatus.Exception)]
    [InlineData(Ground.Disability, FilingStatus.Exception)]
    [InlineData(Ground.Remoteness, FilingStatus.Exception)]
    [InlineData(Ground.Sport, FilingStatus.OutOfWindow)]
    [InlineData(Ground.Arts, FilingStatus.OutOfWindow)]
    [InlineData(Ground.Itinerancy, FilingStatus.OutOfWindow)]
    [InlineData(Ground.OwnSituation, FilingStatus.OutOfWindow)]
    [InlineData(Ground.AsOfRight, FilingStatus.OutOfWindow)]
    public void Only_health_disability_and_remoteness_may_appear_late(Ground ground, FilingStatus expected) =>
        Assert.Equal(expected, Assess(Late(ground, "2022-10-15")));

    [Theory]
    [InlineData("2022-05-30", FilingStatus.OutOfWindow)]
    [InlineData("2022-05-31", FilingStatus.OutOfWindow)]
    [InlineData("2022-06-01", FilingStatus.Exception)]
    [InlineData("2022-06-02", FilingStatus.Exception)]
    public void The_ground_must_have_appeared_after_31_May(string aroseOn, FilingStatus expected) =>
        Assert.Equal(expected, Assess(Late(Ground.Health, aroseOn)));

    [Fact]
    public void A_ground_of_no_stated_date_opens_no_exception() =>
        Assert.Equal(FilingStatus.OutOfWindow, Assess(Late(Ground.Health, "2022-10-15") with { GroundAroseOn = null }));

    [Fact]
    public void Without_piece_P06_the_proof_is_missing() =>
        Assert.Equal(FilingStatus.ExceptionProofMissing, Assess(Late(Ground.Remoteness, "2022-10-15") with { LateGroundProven = false }));

    [Fact]
    public void A_late_ground_put_forward_inside_the_window_needs_no_exception() =>
        Assert.Equal(FilingStatus.InWindow, Assess(Late(Ground.Health, "2022-06-01") with { FiledOn = Day("2022-05-31") }));

    [Fact]
    public void A_filing_before_the_window_is_early_whatever_the_ground() =>
        Assert.Equal(FilingStatus.Early, Assess(Late(Ground.Health, "2022-06-01") with { FiledOn = Day("2022-02-28") }));

    [Theory]
    [InlineData("2022-02-28")]
    [InlineData("2022-05-31")]
    [InlineData("2022-12-05")]
    [InlineData("2023-08-31")]
    public void The_window_is_not_opposed_to_a_threatened_child(string filedOn) =>
        Assert.Equal(FilingStatus.IntegrityAnytime, Assess(Threatened(filedOn)));

    [Theory]
    [InlineData("2022-02-28", FilingStatus.Early)]
    [InlineData("2022-05-31", FilingStatus.InWindow)]
    [InlineData("2022-06-01", FilingStatus.OutOfWindow)]
    public void Under_the_other_reading_a_threatened_child_files_in_the_window_like_others(string filedOn, FilingStatus expected) =>
        Assert.Equal(expected, FilingWindow.Assess(Threatened(filedOn), Metro, ThreatenedChildInWindowOnly));

    [Fact]
    public void Under_the_other_reading_a_threatened_child_may_still_have_a_late_ground() =>
        Assert.Equal(FilingStatus.Exception, FilingWindow.Assess(Late(Ground.Health, "2022-10-15") with { IntegrityThreatened = true }, Metro, ThreatenedChildInWindowOnly));

    private static FilingStatus Assess(FilingFacts facts) => FilingWindow.Assess(facts, Metro, Default);

    private static FilingFacts Late(Ground ground, string aroseOn) =>
        new(Year("2022-2023"), Day("2022-11-02"), ground, GroundAroseOn: Day(aroseOn), LateGroundProven: true);

    private static FilingFacts Threatened(string filedOn) => new(Year("2022-2023"), Day(filedOn), Ground.OwnSituation, IntegrityThreatened: true);
}
