using IefWorkflow.Endurance;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Xunit.Abstractions;

namespace IefWorkflow.Web.Tests;

/// <summary>The short version of the endurance test: hosts are killed in the middle of a campaign, and end where an undisturbed one does.</summary>
public sealed class EnduranceTests(ITestOutputHelper output)
{
    private static readonly EnduranceOptions Short = new(6, 1) { Requests = 4, Appeals = 2, FilingDays = 4, Days = 10 };

    [Fact]
    public Task A_host_that_is_killed_again_and_again_loses_nothing_and_does_nothing_twice() => HoldsAsync(Short);

    [NeedsPostgresFact]
    public async Task Two_hosts_on_one_database_of_which_one_is_killed_lose_nothing_and_do_nothing_twice() =>
        await HoldsAsync(Short with { Kills = 3, Hosts = 2, Postgres = await PostgresServer.ConnectionStringAsync() });

    private async Task HoldsAsync(EnduranceOptions options)
    {
        var report = await EnduranceRun.RunAsync(options, output.WriteLine, default);

        Assert.Empty(report.Faults);
        Assert.Equal(options.Kills, report.Kills);
        Assert.NotEqual(0, report.JournalEntries);
        Assert.NotEqual(0, report.Messages);
    }
}
