using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Oversight;

/// <summary>Code de l'éducation, R131-9: « si l'autorisation prescrite à l'article L. 131-5 n'a pas été délivrée ».</summary>
[Trait("rule", "R131-9/lookup")]
public class AuthorisationLookupTests
{
    private static readonly AuthorisationPeriod Express = new(AuthorisationKind.Express, Day("2022-09-01"), Day("2023-08-31"));

    private static readonly AuthorisationPeriod Tacit = new(AuthorisationKind.Tacit, Day("2023-09-01"), Day("2024-08-31"));

    [Theory]
    [InlineData("2022-08-31", "no")]
    [InlineData("2022-09-01", "Express until 2023-08-31")]
    [InlineData("2023-08-31", "Express until 2023-08-31")]
    [InlineData("2023-09-01", "Tacit until 2024-08-31")]
    [InlineData("2024-08-31", "Tacit until 2024-08-31")]
    [InlineData("2024-09-01", "no")]
    public void An_authorisation_answers_for_its_days_both_ends_included(string day, string expected) =>
        Assert.Equal(expected, On(day, [Express, Tacit], []));

    [Fact]
    public void A_refusal_is_no_authorisation() =>
        Assert.Equal("no", On("2022-10-03", [Express with { Kind = AuthorisationKind.Refused }], []));

    [Fact]
    public void Of_two_that_run_the_one_that_ends_last_answers() =>
        Assert.Equal("Tacit until 2024-08-31", On("2023-01-16", [Tacit with { FirstDay = Day("2023-01-01") }, Express], []));

    [Theory]
    [InlineData("2022-12-04", "no")]
    [InlineData("2022-12-05", "pending")]
    [InlineData("2022-12-06", "pending")]
    public void A_request_is_pending_from_its_filing(string day, string expected) =>
        Assert.Equal(expected, On(day, [], [new PendingRequest(Day("2022-12-05"), IntegrityThreatened: false)]));

    [Fact]
    public void A_threatened_child_is_permitted_provisionally() =>
        Assert.Equal("permitted", On("2022-12-05", [], [new PendingRequest(Day("2022-11-02"), false), new PendingRequest(Day("2022-12-05"), true)]));

    [Fact]
    public void Not_before_that_request_was_filed() =>
        Assert.Equal("pending", On("2022-12-04", [], [new PendingRequest(Day("2022-11-02"), false), new PendingRequest(Day("2022-12-05"), true)]));

    [Fact]
    public void An_authorisation_that_runs_comes_before_a_pending_request() =>
        Assert.Equal("Express until 2023-08-31", On("2023-03-15", [Express], [new PendingRequest(Day("2023-03-10"), true)]));

    private static string On(string day, AuthorisationPeriod[] authorisations, PendingRequest[] pending) =>
        AuthorisationOnDay.Of(Day(day), authorisations, pending).Match(
            authorised => $"{authorised.Kind} until {Iso(authorised.Until)}",
            waiting => waiting.ProvisionallyPermitted ? "permitted" : "pending",
            _ => "no");
}
