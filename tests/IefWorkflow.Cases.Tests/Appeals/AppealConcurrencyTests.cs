using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Appeals;

/// <summary>At a sitting two secretaries write at once: one ballot is sealed, and nobody is counted who had left.</summary>
public class AppealConcurrencyTests
{
    public static TheoryData<string> All => Databases.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Of_several_votes_entered_at_once_one_is_sealed(string database)
    {
        await using var steps = await SittingAsync(database: await Databases.CreateAsync(database));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => Task.Run(() => steps.DoAsync("secretariat", "deliberer", AppealNo, index % 2 == 0 ? Votes("pour", "pour", "pour", "pour", "pour") : Votes("contre", "contre", "contre", "contre", "contre")))));

        Assert.Single(answers.OfType<ActAnswer.Done>());
        Assert.Single(await steps.RowsAsync<CaseBallot>());
        Assert.Equal(5, (await steps.RowsAsync<CaseVote>()).Count);
        Assert.Equal("signer-pv", await steps.TasksAsync());
        Assert.Empty(await steps.World.UseAsync(session => JournalVerification.VerifyAsync(session.Db, default)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_member_who_leaves_while_the_vote_is_entered_is_counted_before_leaving_or_not_at_all(string database)
    {
        await using var steps = await SittingAsync("""[{"membre":"president"},{"membre":"ien"},{"membre":"ia-ipr"}]""", database: await Databases.CreateAsync(database));

        var vote = Task.Run(() => steps.DoAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "pour", "", "")));
        var departure = Task.Run(() => steps.DoAsync("president", "noter-depart", SittingNo, """{"membre":"ien","heure":"14:30"}"""));
        await Task.WhenAll(vote, departure);

        Assert.IsType<ActAnswer.Done>(await departure);
        if (await vote is ActAnswer.Refused refused)
        {
            Assert.Equal("D131-11-12", refused.Article);
            return;
        }

        var journal = await steps.World.UseAsync(async session =>
        {
            var sitting = (await session.FindAsync(SittingNo, default))!.Id;
            return await session.Db.Journal.Where(entry => entry.CaseId == sitting).OrderBy(entry => entry.Sequence).Select(entry => entry.Name).ToListAsync();
        });
        Assert.True(journal.LastIndexOf("ordre-du-jour") < journal.IndexOf("noter-depart"));
    }
}
