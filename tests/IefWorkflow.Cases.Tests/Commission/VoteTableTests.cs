using System.Globalization;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Tests.Appeals;

namespace IefWorkflow.Cases.Tests.Commission;

/// <summary>Every ballot that three, four or five members can cast, through the acts: the outcome is that of the table of the law (majority of the members present).</summary>
public class VoteTableTests
{
    private static readonly string[] Seats = ["president", "ien", "ia-ipr", "medecin", "ctss"];

    /// <summary>For, against, abstentions, the president's voice, the outcome, and whether the president's voice broke a split.</summary>
    private const string Table = """
        3 0 0 for grant
        2 1 0 for grant
        2 1 0 against grant
        2 0 1 for grant
        2 0 1 abstains grant
        1 2 0 for reject
        1 2 0 against reject
        1 1 1 for grant cast
        1 1 1 against reject cast
        1 1 1 abstains none
        1 0 2 for none
        1 0 2 abstains none
        0 3 0 against reject
        0 2 1 against reject
        0 2 1 abstains reject
        0 1 2 against none
        0 1 2 abstains none
        0 0 3 abstains none
        4 0 0 for grant
        3 1 0 for grant
        3 1 0 against grant
        3 0 1 for grant
        3 0 1 abstains grant
        2 2 0 for grant cast
        2 2 0 against reject cast
        2 1 1 for none
        2 1 1 against none
        2 1 1 abstains none
        2 0 2 for none
        2 0 2 abstains none
        1 3 0 for reject
        1 3 0 against reject
        1 2 1 for none
        1 2 1 against none
        1 2 1 abstains none
        1 1 2 for grant cast
        1 1 2 against reject cast
        1 1 2 abstains none
        1 0 3 for none
        1 0 3 abstains none
        0 4 0 against reject
        0 3 1 against reject
        0 3 1 abstains reject
        0 2 2 against none
        0 2 2 abstains none
        0 1 3 against none
        0 1 3 abstains none
        0 0 4 abstains none
        5 0 0 for grant
        4 1 0 for grant
        4 1 0 against grant
        4 0 1 for grant
        4 0 1 abstains grant
        3 2 0 for grant
        3 2 0 against grant
        3 1 1 for grant
        3 1 1 against grant
        3 1 1 abstains grant
        3 0 2 for grant
        3 0 2 abstains grant
        2 3 0 for reject
        2 3 0 against reject
        2 2 1 for grant cast
        2 2 1 against reject cast
        2 2 1 abstains none
        2 1 2 for none
        2 1 2 against none
        2 1 2 abstains none
        2 0 3 for none
        2 0 3 abstains none
        1 4 0 for reject
        1 4 0 against reject
        1 3 1 for reject
        1 3 1 against reject
        1 3 1 abstains reject
        1 2 2 for none
        1 2 2 against none
        1 2 2 abstains none
        1 1 3 for grant cast
        1 1 3 against reject cast
        1 1 3 abstains none
        1 0 4 for none
        1 0 4 abstains none
        0 5 0 against reject
        0 4 1 against reject
        0 4 1 abstains reject
        0 3 2 against reject
        0 3 2 abstains reject
        0 2 3 against none
        0 2 3 abstains none
        0 1 4 against none
        0 1 4 abstains none
        0 0 5 abstains none
        """;

    [Theory]
    [InlineData(3, 18)]
    [InlineData(4, 30)]
    [InlineData(5, 45)]
    public async Task Each_ballot_produces_what_the_table_says(int present, int ballots)
    {
        var rows = Table.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(' ')).Where(row => row.Take(3).Sum(int.Parse) == present).ToList();
        Assert.Equal(ballots, rows.Count);
        await using var steps = await OpenAsync(rows.Count, present);

        for (var index = 0; index < rows.Count; index++)
        {
            var number = Number(index);
            await steps.DoneAsync("secretariat", "deliberer", number, Ballot(rows[index]));
            Assert.Equal($"{string.Join(' ', rows[index])}: {Expected(rows[index])}", $"{string.Join(' ', rows[index])}: {await ActualAsync(steps, number)}");
        }
    }

    private static async Task<AppealSteps> OpenAsync(int appeals, int present)
    {
        var steps = await AppealSteps.OpenAsync("commission");
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-30","heure":"09:00","lieu":"Rectorat"}""");
        for (var index = 0; index < appeals; index++)
        {
            await steps.DoneAsync("famille", "former-recours", null, $$"""{"demande":"{{AppealSteps.RequestNo}}"}""");
            await steps.DoneAsync("secretariat", "inscrire-recours", Number(index), """{"seance":"2026-0002"}""");
        }

        await steps.DoneAsync("secretariat", "convoquer", "2026-0002");
        await steps.WaitAsync("2026-06-30");
        await steps.OpenSittingAsync($"[{string.Join(',', Seats.Take(present).Select(seat => $$"""{"membre":"{{seat}}"}"""))}]", "2026-0002");
        return steps;
    }

    private static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"2026-{index + 3:0000}");

    private static string Ballot(string[] row)
    {
        var president = row[3] switch { "for" => "pour", "against" => "contre", _ => "abstention" };
        List<string> others = [.. Enumerable.Repeat("pour", int.Parse(row[0])), .. Enumerable.Repeat("contre", int.Parse(row[1])), .. Enumerable.Repeat("abstention", int.Parse(row[2]))];
        others.Remove(president);
        var votes = Seats.Zip([president, .. others]).Select(vote => $$"""{"siege":"{{vote.First}}","vote":"{{vote.Second}}"}""");
        return $$"""{"votes":[{{string.Join(',', votes)}}]}""";
    }

    private static string Expected(string[] row) => $"{row[4]}{(row.Length > 5 ? " cast" : "")}";

    private static async Task<string> ActualAsync(AppealSteps steps, string number)
    {
        var appeal = await steps.FactsAsync(number);
        var ballot = Assert.Single(await steps.RowsAsync<CaseBallot>(), candidate => candidate.AppealId == appeal.CaseId);
        Assert.Equal(ballot.Result is not BallotResult.NoMajority, appeal.IsRuled);
        var side = ballot.Result switch { BallotResult.Grant => "grant", BallotResult.Reject => "reject", _ => "none" };
        return $"{side}{(ballot.ByCastingVote ? " cast" : "")}";
    }
}
