using System.Text.Json;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Tests.Law.Explain;

/// <summary><c>law explain</c> prints a limit with its counting, and never cites an article for days that it does not give.</summary>
public class LawExplainTests
{
    [Fact]
    public void The_explanation_is_printed_in_French()
    {
        var run = Explain("R131-11-6/deadline", "2022-05-20");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Point de départ\u00A0: notification de l'accusé de réception, vendredi 20\u00A0mai\u00A02022 (jour non compté).", run.Output);
        Assert.Contains("France métropolitaine", run.Output);
    }

    [Fact]
    public void Every_limit_of_the_catalogue_is_explained() =>
        Assert.All(
            TimeLimitCatalogue.On(new DateOnly(2023, 3, 15), LegalReadings.Default),
            limit => Assert.Equal(0, Explain(limit.Rule, "2023-03-15", "--json").ExitCode));

    [Fact]
    public void The_same_comes_as_data()
    {
        var run = Explain("D131-11-10/deadline", "2022-03-10", "--territory", "LA_REUNION", "--json");
        using var data = JsonDocument.Parse(run.Output);
        var root = data.RootElement;

        Assert.Equal(
            ["rule", "article", "startEvent", "start", "territory", "length", "counting", "toPrudent", "toLegal", "nominal", "prudent", "legal", "text"],
            root.EnumerateObject().Select(field => field.Name));
        Assert.Equal("LA_REUNION", root.GetProperty("territory").GetString());
        Assert.Equal("2022-03-18", root.GetProperty("prudent").GetString());
        Assert.Equal("2022-03-21", root.GetProperty("legal").GetString());
        Assert.Equal("days", root.GetProperty("length").GetProperty("unit").GetString());
        Assert.Equal(["clearDay", "nextWorkingDay"], root.GetProperty("toLegal").EnumerateArray().Select(step => step.GetProperty("kind").GetString()!));
        Assert.Equal(["kind", "from", "to", "days", "skipped"], root.GetProperty("counting")[0].EnumerateObject().Select(field => field.Name));
        Assert.DoesNotContain("\\u", run.Output);
        Assert.Contains("notification écrite du refus", run.Output);
    }

    [Fact]
    public void The_steps_re_sum_to_the_dates()
    {
        using var data = JsonDocument.Parse(Explain("D131-11-12/five-working-days", "2022-12-20", "--territory", "ALSACE_MOSELLE", "--json").Output);
        var root = data.RootElement;

        var days = root.GetProperty("counting").EnumerateArray().Concat(root.GetProperty("toPrudent").EnumerateArray()).Sum(step => step.GetProperty("days").GetInt32());

        Assert.Equal(Day(root, "prudent"), Day(root, "start").AddDays(days));
    }

    [Fact]
    public void Fewer_days_may_be_given_where_the_authority_sets_them() =>
        Assert.Contains("Délai\u00A0: 9\u00A0jours", Explain("R131-11-6/deadline", "2022-05-20", "--days", "9").Output);

    [Fact]
    public void More_days_than_the_article_allows_are_refused() =>
        Refused("permet au plus 15 jours", "R131-11-6/deadline", "2022-05-20", "--days", "16");

    [Theory]
    [InlineData("8")]
    [InlineData("15")]
    public void Both_readings_of_the_appeal_period_may_be_asked_for_on_any_day(string days) =>
        Assert.Contains($"Délai\u00A0: {days}\u00A0jours", Explain("D131-11-10/deadline", "2022-05-20", "--days", days).Output);

    [Fact]
    public void Days_that_the_appeal_period_never_had_are_refused() =>
        Refused("fixe 8 jours ou 15 jours", "D131-11-10/deadline", "2023-05-20", "--days", "30");

    [Fact]
    public void Days_are_refused_for_a_limit_in_months() =>
        Refused("fixe 2 mois", "L131-5/implied-acceptance", "2023-05-20", "--days", "30");

    [Fact]
    public void An_unknown_rule_lists_the_limits()
    {
        var error = Refused("La règle « D131-11-10/dedline » est inconnue (la plus proche : D131-11-10/deadline).", "D131-11-10/dedline", "2023-05-20");

        Assert.Contains("\n  L131-5/implied-acceptance\n", error);
    }

    [Fact]
    public void A_rule_that_is_no_limit_says_so() =>
        Refused("La règle D131-11-12/quorum ne fixe pas de délai", "D131-11-12/quorum", "2023-05-20");

    [Fact]
    public void A_limit_suspended_on_that_day_says_so() =>
        Refused("La règle D131-11-10/deadline ne fixe pas de délai pour un événement du 20 mai 2022.", "D131-11-10/deadline", "2022-05-20");

    private static string Refused(string words, string rule, string from, params string[] options)
    {
        var run = Explain(rule, from, options);
        var error = run.Error.Replace('\u00A0', ' ');
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(words, error);
        return error;
    }

    private static CommandRun Explain(string rule, string from, params string[] options) => CommandRun.Of(["law", "explain", rule, "--from", from, .. options]);

    private static DateOnly Day(JsonElement root, string field) => DateOnly.ParseExact(root.GetProperty(field).GetString()!, "yyyy-MM-dd");
}
