using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Tests.Appeals;
using IefWorkflow.Law.Commission;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Commission;

/// <summary>A recusal is proposed to whoever signed or prepared the refusal, or gave the opinion; the person decides.</summary>
public class RecusalTests
{
    [Fact]
    public async Task It_is_proposed_when_the_members_are_convened_and_never_imposed()
    {
        await using var steps = await FiledAsync("commission");
        await steps.World.UseAsync(async session =>
        {
            var request = await session.FindAsync(RequestNo, default);
            session.Db.Add(new Opinion { Id = "avis", CaseId = request!.Id, Role = Role.Doctor, By = "Le médecin", ById = "medecin", On = new DateOnly(2026, 5, 20), Direction = OpinionDirection.Unfavourable });
            session.Db.AddRange(Holder("ien-signataire", Seat.Ien, "dasen"), Holder("medecin-avis", Seat.Doctor, "medecin"), Holder("ctss-etranger", Seat.SocialAdviser, "membre"));
            return await session.Db.SaveChangesAsync();
        });
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-30","heure":"14:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");
        foreach (var seat in (string[])["ien", "medecin", "ctss"])
        {
            await steps.DoneAsync("secretariat", "declarer-empechement", SittingNo, $$"""{"membre":"{{seat}}"}""");
            await steps.DoneAsync("secretariat", "declarer-empechement", SittingNo, $$"""{"membre":"{{seat}}-suppleant"}""");
        }

        await steps.DoneAsync("secretariat", "convoquer", SittingNo);

        var proposed = (await steps.RowsAsync<Alert>()).Where(alert => alert.Id.StartsWith("deport:", StringComparison.Ordinal)).OrderBy(alert => alert.Id.Split(':')[2]).ToList();
        Assert.Equal(["ien-signataire", "medecin-avis"], proposed.Select(alert => alert.Id.Split(':')[2]));
        Assert.Contains("A signé le refus", proposed[0].Text, StringComparison.Ordinal);
        Assert.Contains("A rendu l'avis médical", proposed[1].Text, StringComparison.Ordinal);
        Assert.Empty(await steps.RowsAsync<Recusal>());
    }

    [Fact]
    public async Task A_member_declares_only_his_or_her_own()
    {
        await using var steps = await FiledAsync("commission");
        await steps.World.UseAsync(async session =>
        {
            session.Db.Add(Holder("ctss-membre", Seat.SocialAdviser, "membre"));
            return await session.Db.SaveChangesAsync();
        });

        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-30","heure":"14:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");

        Assert.Equal(RefusalKind.Forbidden, (await steps.RefusedAsync("membre", "declarer-deport", AppealNo, """{"membre":"ien","motif":"lien-personnel"}""")).Kind);
        Assert.Equal(RefusalKind.Forbidden, (await steps.RefusedAsync("membre", "declarer-deport", AppealNo, """{"membre":"ctss-membre","motif":"lien-personnel"}""")).Kind);
        await steps.World.UseAsync(async session =>
        {
            var sitting = await session.FindAsync(SittingNo, default);
            session.Db.Add(new Convocation { SittingId = sitting!.Id, HolderId = "ctss-membre", SentOn = session.Today, Event = "x#1" });
            return await session.Db.SaveChangesAsync();
        });
        await steps.DoneAsync("membre", "declarer-deport", AppealNo, """{"membre":"ctss-membre","motif":"lien-personnel"}""");
        await steps.RefusedAsync("membre", "declarer-deport", AppealNo, """{"membre":"ctss-membre","motif":"lien-personnel"}""");
        Assert.Equal("L-30", await steps.LettersAsync(AppealNo));
    }

    [Fact]
    public async Task It_comes_too_late_once_the_commission_has_ruled()
    {
        await using var steps = await VotedAsync("pour", "pour");

        Assert.Equal("CRPA R133-12", (await steps.RefusedAsync("secretariat", "declarer-deport", AppealNo, """{"membre":"ien","motif":"lien-personnel"}""")).Article);
    }

    private static SeatHolder Holder(string id, Seat seat, string account) => new()
    {
        Id = id, Seat = seat, Rank = Rank.Alternate, Name = id, AccountId = account, StartsOn = new DateOnly(2026, 1, 1), EndsOn = new DateOnly(2027, 12, 31),
    };
}
