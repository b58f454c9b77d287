using System.Text.Json;
using System.Text.RegularExpressions;

namespace IefWorkflow.Cli.Tests.Simulate;

/// <summary>Seeded people play a campaign on the definitions that the product ships, and nothing that must never be is found.</summary>
public partial class CampaignTests
{
    private static readonly string Workflows = Path.Combine(ParentFolder.Holding(ParentFolder.Solution, AppContext.BaseDirectory)!, "workflows");

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    public void A_small_campaign_leaves_nothing_wrong(string seed)
    {
        var run = CommandRun.Of("campaign", "--requests", "20", "--appeals", "5", "--seed", seed, "--workflows", Workflows);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("0 anomalies", run.Output);
    }

    [Fact]
    public void The_same_seed_gives_the_same_campaign()
    {
        var first = CommandRun.Of("campaign", "--requests", "8", "--appeals", "4", "--seed", "7", "--json", "--workflows", Workflows).Output;
        var second = CommandRun.Of("campaign", "--requests", "8", "--appeals", "4", "--seed", "7", "--json", "--workflows", Workflows).Output;

        Assert.Equal(8, JsonDocument.Parse(first).RootElement.GetProperty("report").GetProperty("plan").GetProperty("requests").GetInt32());
        Assert.Equal(Seconds().Replace(first, ""), Seconds().Replace(second, ""));
    }

    [Theory]
    [InlineData("--requests est obligatoire", "campaign", "--appeals", "1", "--seed", "1")]
    [InlineData("« 0 »", "campaign", "--requests", "0", "--appeals", "1", "--seed", "1")]
    [InlineData("« x »", "campaign", "--requests", "1", "--appeals", "x", "--seed", "1")]
    public void A_wrong_number_is_refused(string words, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error.Replace('\u00A0', ' '));
    }

    [GeneratedRegex("\"seconds\": [0-9.]+")]
    private static partial Regex Seconds();
}
