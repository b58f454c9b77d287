using System.Text;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Statistics;
using IefWorkflow.Cases.Tests.Procedures;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Tests.Statistics;

/// <summary>What a school year brought, counted from the files.</summary>
public sealed class StatisticsTests : IAsyncLifetime
{
    private static readonly SchoolYear Year = new(2026);
    private SmallWorld small = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        for (var index = 0; index < 12; index++) await small.RequestAsync(CaseState.Authorised, DecisionKind.Grant);
        for (var index = 0; index < 13; index++) await small.RequestAsync(CaseState.TacitlyAuthorised, DecisionKind.TacitAcceptance);
        for (var index = 0; index < 25; index++) await small.RequestAsync(CaseState.Refused, DecisionKind.Refusal, departement: "22", ground: Ground.Remoteness);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await small.DisposeAsync();

    [Fact]
    public async Task Decisions_are_counted_by_ground_with_their_totals()
    {
        var table = (await ReadAsync("dasen", null))!.Tables.Single(known => known.Code == "decisions-par-motif");

        Assert.Equal([12m, 0m, 0m, 13m, 0m, 25m], table.Rows[Array.IndexOf(Enum.GetValues<Ground>(), Ground.OwnSituation)].Cells.Select(cell => cell.Value!.Value));
        Assert.Equal([12m, 0m, 25m, 13m, 0m, 50m], table.Rows[^1].Cells.Select(cell => cell.Value!.Value));
    }

    [Fact]
    public async Task The_tacit_share_and_the_time_to_decide_are_those_of_the_files()
    {
        var report = (await ReadAsync("dasen", null))!;

        Assert.Equal([25m, 13m, 52m], report.Tables.Single(table => table.Code == "part-tacite").Rows[0].Cells.Select(cell => cell.Value!.Value));
        Assert.Equal([30m, 30m], report.Tables.Single(table => table.Code == "delais").Rows[0].Cells.Select(cell => cell.Value!.Value));
    }

    [Fact]
    public async Task A_departement_shows_its_own_and_another_year_nothing()
    {
        Assert.Equal(25m, (await ReadAsync("dasen", "22"))!.Tables[0].Rows[^1].Cells[^1].Value);
        Assert.Equal(0m, (await small.World.UseAsync(async session => await session.StatisticsAsync(await small.World.ActorAsync("dasen", default), new SchoolYear(2025), null, default)))!.Tables[0].Rows[^1].Cells[^1].Value);
    }

    [Theory]
    [InlineData("famille")]
    [InlineData("mairie")]
    [InlineData("membre")]
    [InlineData("medecin")]
    public async Task Others_read_none(string who) => Assert.Null(await ReadAsync(who, null));

    [Fact]
    public async Task Who_follows_one_departement_reads_that_one_only()
    {
        var clerk = await small.World.ActorAsync("gestionnaire", default) with { Departements = [Departement.Parse("22")] };

        Assert.Null(await small.World.UseAsync(session => session.StatisticsAsync(clerk, Year, null, default)));
        Assert.Null(await small.World.UseAsync(session => session.StatisticsAsync(clerk, Year, Departement.Parse("35"), default)));
        Assert.NotNull(await small.World.UseAsync(session => session.StatisticsAsync(clerk, Year, Departement.Parse("22"), default)));
    }

    [Fact]
    public async Task The_file_says_what_is_shown_and_hides_what_is_hidden()
    {
        await small.RequestAsync(CaseState.Refused, DecisionKind.Refusal);
        var report = (await ReadAsync("dasen", null))!;
        var lines = Encoding.UTF8.GetString(StatisticsCsv.Write(report)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.True(report.HidesSome);
        Assert.Equal(1 + report.Tables.Sum(table => table.Rows.Sum(row => row.Cells.Count)), lines.Length);
        Assert.Equal(report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Count(cell => cell.IsMasked), lines.Count(line => line.EndsWith(";secret", StringComparison.Ordinal)));
    }

    private Task<StatisticsReport?> ReadAsync(string who, string? departement) => small.World.UseAsync(async session =>
        await session.StatisticsAsync(await small.World.ActorAsync(who, default), Year, departement is null ? null : Departement.Parse(departement), default));
}
