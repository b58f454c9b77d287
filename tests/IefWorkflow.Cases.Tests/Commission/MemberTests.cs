using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Tests.Appeals;
using Microsoft.EntityFrameworkCore;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Commission;

/// <summary>A member speaks for the own seat only, and only where convened; sees the sitting, and never how the others voted.</summary>
public class MemberTests
{
    [Fact]
    public async Task A_member_who_is_not_convened_declares_neither_absence_nor_recusal()
    {
        await using var steps = await ConvenedAsync();
        await SeatAsync(steps, "ien-suppleant");

        Assert.Equal(RefusalKind.Forbidden, (await steps.RefusedAsync("membre", "declarer-empechement", SittingNo, """{"membre":"ien-suppleant"}""")).Kind);
        Assert.Equal(RefusalKind.Forbidden, (await steps.RefusedAsync("membre", "declarer-deport", AppealNo, """{"membre":"ien-suppleant","motif":"lien-personnel"}""")).Kind);
    }

    [Fact]
    public async Task A_convened_member_declares_the_own_absence_and_recusal_and_nobody_else_s()
    {
        await using var steps = await ConvenedAsync();
        await SeatAsync(steps, "ien");

        Assert.Equal(RefusalKind.Forbidden, (await steps.RefusedAsync("membre", "declarer-deport", AppealNo, """{"membre":"medecin","motif":"lien-personnel"}""")).Kind);
        await steps.DoneAsync("membre", "declarer-deport", AppealNo, """{"membre":"ien","motif":"lien-personnel"}""");
        await steps.DoneAsync("membre", "declarer-empechement", SittingNo, """{"membre":"ien","motif":"Formation"}""");

        Assert.Contains(await steps.RowsAsync<Convocation>(), convocation => convocation.HolderId == "ien-suppleant");
    }

    [Fact]
    public async Task A_member_declares_no_recusal_on_an_appeal_that_left_the_agenda()
    {
        await using var steps = await ConvenedAsync();
        await SeatAsync(steps, "ien");
        await steps.DoneAsync("secretariat", "desinscrire-recours", AppealNo, """{"motif":"Pièces attendues"}""");

        Assert.Equal(RefusalKind.Forbidden, (await steps.RefusedAsync("membre", "declarer-deport", AppealNo, """{"membre":"ien","motif":"lien-personnel"}""")).Kind);
    }

    [Fact]
    public async Task A_member_sees_the_sittings_of_the_own_convocations_without_votes_nor_conflicts()
    {
        await using var steps = await SittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "contre", "pour", "pour", "contre"));
        var member = await steps.World.ActorAsync("membre", default);
        Assert.Null(await steps.World.UseAsync(session => session.ReadSittingAsync(member, SittingNo, default)));
        Assert.Empty(await steps.World.UseAsync(session => session.SittingsAsync(member, default)));
        Assert.IsType<CaseReading.Refused>(await steps.World.Service<CaseReader>().OpenAsync(member, SittingNo, default));

        await SeatAsync(steps, "ien");

        var view = await steps.World.UseAsync(session => session.ReadSittingAsync(member, SittingNo, default));
        Assert.Equal((false, "ien"), (view!.IsRunByReader, view.OwnHolderId));
        Assert.Empty(Assert.Single(Assert.Single(view.Agenda).Sealed).Votes);
        Assert.All(view.Holders, holder => Assert.Empty(holder.Conflicts));
        Assert.Equal(SittingNo, Assert.Single(await steps.World.UseAsync(session => session.SittingsAsync(member, default))).Number);
        Assert.IsType<CaseReading.Opened>(await steps.World.Service<CaseReader>().OpenAsync(member, SittingNo, default));
    }

    private static Task<int> SeatAsync(AppealSteps steps, string holder) =>
        steps.World.UseAsync(session => session.Db.Set<SeatHolder>().Where(candidate => candidate.Id == holder).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.AccountId, "membre")));
}
