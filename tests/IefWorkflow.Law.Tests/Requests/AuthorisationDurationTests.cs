using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-2, al. 4, and L131-5, al. 9: three school years for the 1st ground, one for the others.</summary>
[Trait("rule", "R131-11-2/duration")]
public class AuthorisationDurationTests
{
    [Theory]
    [InlineData(Ground.Health, 3)]
    [InlineData(Ground.Disability, 3)]
    [InlineData(Ground.Sport, 1)]
    [InlineData(Ground.Arts, 1)]
    [InlineData(Ground.Itinerancy, 1)]
    [InlineData(Ground.Remoteness, 1)]
    [InlineData(Ground.OwnSituation, 1)]
    [InlineData(Ground.AsOfRight, 1)]
    public void The_maximum_depends_on_the_ground(Ground ground, int years) =>
        Assert.Equal(years, AuthorisationDuration.MaximumYears(ground));

    [Theory]
    [InlineData(Ground.Health, 1, "2022-2023")]
    [InlineData(Ground.Health, 2, "2023-2024")]
    [InlineData(Ground.Health, 3, "2024-2025")]
    [InlineData(Ground.OwnSituation, 1, "2022-2023")]
    public void A_grant_within_the_maximum_counts_the_first_year(Ground ground, int years, string last) =>
        Assert.Equal(
            new DurationAnswer.Allowed(Year("2022-2023"), Year(last), AuthorisationDuration.MaximumYears(ground)),
            AuthorisationDuration.Grant(ground, years, Year("2022-2023")));

    [Theory]
    [InlineData(Ground.Health, 4, 3)]
    [InlineData(Ground.Disability, 4, 3)]
    [InlineData(Ground.Sport, 2, 1)]
    [InlineData(Ground.Remoteness, 2, 1)]
    [InlineData(Ground.Health, 0, 3)]
    [InlineData(Ground.OwnSituation, -1, 1)]
    public void A_grant_beyond_the_maximum_or_of_no_year_is_refused(Ground ground, int years, int maximum)
    {
        var answer = AuthorisationDuration.Grant(ground, years, Year("2022-2023"));

        Assert.Equal(new DurationAnswer.NotAllowed(maximum), answer);
        Assert.Equal(maximum, answer.MaximumYears);
    }

    [Theory]
    [InlineData("2022-08-31", true, "2022-2023")]
    [InlineData("2022-09-01", true, "2022-2023")]
    [InlineData("2023-01-16", true, "2022-2023")]
    [InlineData("2022-08-31", false, "2022-2023")]
    [InlineData("2022-09-01", false, "2023-2024")]
    [InlineData("2023-01-16", false, "2023-2024")]
    public void A_grant_in_mid_year_counts_that_year_unless_the_reading_says_otherwise(string grantedOn, bool counts, string first) =>
        Assert.Equal(Year(first), AuthorisationDuration.FirstYear(Year("2022-2023"), Day(grantedOn), Default with { MidYearGrantCountsAsFirstYear = counts }));

    [Theory]
    [InlineData(Ground.Health, 1, 1)]
    [InlineData(Ground.Health, 3, 3)]
    [InlineData(Ground.Health, 5, 3)]
    [InlineData(Ground.Health, 0, 1)]
    [InlineData(Ground.OwnSituation, 3, 1)]
    public void A_tacit_authorisation_lasts_what_was_requested_within_the_maximum(Ground ground, int requested, int years) =>
        Assert.Equal(years, AuthorisationDuration.TacitYears(ground, requested, Default));

    [Fact]
    public void Under_the_other_reading_a_tacit_authorisation_lasts_one_year() =>
        Assert.Equal(1, AuthorisationDuration.TacitYears(Ground.Health, 3, Default with { TacitAuthorisationLasts = LegalReadings.TacitDuration.OneSchoolYear }));

    [Theory]
    [InlineData(LegalReadings.AuthorisationEnd.August31, "2023-09-04", "2023-08-31")]
    [InlineData(LegalReadings.AuthorisationEnd.August31, null, "2023-08-31")]
    [InlineData(LegalReadings.AuthorisationEnd.EveOfSchoolYear, "2023-09-04", "2023-09-03")]
    [InlineData(LegalReadings.AuthorisationEnd.EveOfSchoolYear, null, "2023-08-31")]
    public void It_ends_on_31_August_or_on_the_eve_of_the_next_school_year(LegalReadings.AuthorisationEnd reading, string? nextBegins, string lastDay) =>
        Assert.Equal(Day(lastDay), AuthorisationDuration.LastDay(Year("2022-2023"), DayOrNone(nextBegins), Default with { AuthorisationEndsOn = reading }));

    [Theory]
    [InlineData(3, 2, true, true)]
    [InlineData(3, 3, true, false)]
    [InlineData(1, 3, true, false)]
    [InlineData(3, 2, false, false)]
    public void A_shorter_duration_than_requested_is_a_partial_refusal(int requested, int granted, bool reading, bool partial) =>
        Assert.Equal(partial, AuthorisationDuration.IsPartialRefusal(requested, granted, Default with { ShorterDurationIsRefusal = reading }));
}
