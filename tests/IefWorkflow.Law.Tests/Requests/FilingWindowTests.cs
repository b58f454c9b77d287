using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11, al. 1: « entre le 1er mars et le 31 mai inclus précédant l'année scolaire ».</summary>
[Trait("rule", "R131-11/window")]
public class FilingWindowTests
{
    [Theory]
    [InlineData("2022-02-28", FilingStatus.Early)]
    [InlineData("2022-03-01", FilingStatus.InWindow)]
    [InlineData("2022-03-02", FilingStatus.InWindow)]
    [InlineData("2022-05-30", FilingStatus.InWindow)]
    [InlineData("2022-05-31", FilingStatus.InWindow)]
    [InlineData("2022-06-01", FilingStatus.OutOfWindow)]
    public void It_opens_on_1_March_and_closes_on_31_May_included(string filedOn, FilingStatus expected) =>
        Assert.Equal(expected, Filed("2022-2023", filedOn));

    [Fact]
    public void The_29th_of_February_is_still_before_the_window() =>
        Assert.Equal(FilingStatus.Early, Filed("2024-2025", "2024-02-29"));

    [Fact]
    public void It_precedes_the_school_year_requested_and_not_another() =>
        Assert.Equal(FilingStatus.Early, Filed("2023-2024", "2022-05-31"));

    [Fact]
    public void The_window_of_the_spring_before_is_too_late_for_a_year_that_has_begun() =>
        Assert.Equal(FilingStatus.OutOfWindow, Filed("2022-2023", "2023-03-15"));

    [Theory]
    [InlineData("2025-2026", "2025-05-31")]
    [InlineData("2026-2027", "2026-05-31")]
    public void A_31_May_at_the_week_end_is_the_last_day_all_the_same(string schoolYear, string lastDay)
    {
        Assert.Equal(Day(lastDay), FilingWindow.LastDay(Year(schoolYear), Metro, Default));
        Assert.Equal(FilingStatus.InWindow, Filed(schoolYear, lastDay));
        Assert.Equal(FilingStatus.OutOfWindow, Filed(schoolYear, Iso(Day(lastDay).AddDays(1))));
    }

    [Theory]
    [InlineData("2022-2023", "2022-05-31")]
    [InlineData("2025-2026", "2025-06-02")]
    [InlineData("2026-2027", "2026-06-01")]
    [InlineData("2020-2021", "2020-06-02")]
    public void Under_the_other_reading_it_closes_on_the_next_working_day(string schoolYear, string lastDay)
    {
        var readings = Default with { FilingWindowRollsOver = true };

        Assert.Equal(Day(lastDay), FilingWindow.LastDay(Year(schoolYear), Metro, readings));
        Assert.Equal(FilingStatus.InWindow, FilingWindow.Assess(Facts(schoolYear, lastDay), Metro, readings));
        Assert.Equal(FilingStatus.OutOfWindow, FilingWindow.Assess(Facts(schoolYear, Iso(Day(lastDay).AddDays(1))), Metro, readings));
    }

    [Theory]
    [InlineData(Ground.Health)]
    [InlineData(Ground.Disability)]
    [InlineData(Ground.Sport)]
    [InlineData(Ground.Arts)]
    [InlineData(Ground.Itinerancy)]
    [InlineData(Ground.Remoteness)]
    [InlineData(Ground.OwnSituation)]
    [InlineData(Ground.AsOfRight)]
    public void It_is_the_same_for_every_ground(Ground ground)
    {
        Assert.Equal(FilingStatus.InWindow, FilingWindow.Assess(Facts("2022-2023", "2022-05-31", ground), Metro, Default));
        Assert.Equal(FilingStatus.OutOfWindow, FilingWindow.Assess(Facts("2022-2023", "2022-06-01", ground), Metro, Default));
    }

    private static FilingStatus Filed(string schoolYear, string filedOn) => FilingWindow.Assess(Facts(schoolYear, filedOn), Metro, Default);

    private static FilingFacts Facts(string schoolYear, string filedOn, Ground ground = Ground.OwnSituation) => new(Year(schoolYear), Day(filedOn), ground);
}
