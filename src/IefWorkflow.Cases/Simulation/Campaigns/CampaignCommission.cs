using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Law.Commission;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>The secretariat and the president: they plan sittings, convene, call the roll, take the votes and sign.</summary>
internal sealed class CampaignCommission(CampaignWorld campaign)
{
    private const int LongestAgenda = 15;
    private const int Notice = 8;

    private static readonly string[] Kinds = ["inscrire-recours", "convoquer", "ouvrir-seance", "deliberer", "signer-pv"];
    private static readonly string Secretary = Role.Secretary.Code();
    private static readonly string President = Role.President.Code();

    private readonly List<CampaignSitting> sittings = [];

    /// <summary>Whether no sitting is ahead.</summary>
    public bool IsIdle => sittings.TrueForAll(sitting => sitting.IsOver);

    /// <summary>Whether a task belongs to the life of a sitting.</summary>
    public static bool Takes(HumanTask task) => Kinds.Contains(task.Kind);

    /// <summary>Does what the sittings need today.</summary>
    public async Task WorkAsync()
    {
        if (campaign.Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return;

        foreach (var number in await WaitingAsync("inscrire-recours")) await ScheduleAsync(number);
        foreach (var sitting in sittings.Where(sitting => !sitting.IsOver).ToList())
        {
            if (!sitting.IsConvened && sitting.Agenda.Count > 0 && sitting.On.AddDays(-Notice) <= campaign.Today) await ConveneAsync(sitting);
            if (sitting.On <= campaign.Today) await HoldAsync(sitting);
        }
    }

    private async Task ScheduleAsync(string appeal)
    {
        if (campaign.Dice.Chance(20)) return;
        var sitting = sittings.Find(candidate => !candidate.IsConvened && candidate.On >= campaign.Today.AddDays(Notice) && candidate.Agenda.Count < LongestAgenda) ?? await PlanAsync();
        if (sitting is not null && await campaign.ActAsync(Secretary, "inscrire-recours", appeal, new JsonObject { ["seance"] = sitting.Number }) is ActAnswer.Done) sitting.Agenda.Add(appeal);
    }

    private async Task<CampaignSitting?> PlanAsync()
    {
        var on = campaign.Today.AddDays(Notice + 2);
        while (on.DayOfWeek is not (DayOfWeek.Tuesday or DayOfWeek.Thursday)) on = on.AddDays(1);
        var data = new JsonObject { ["date"] = CampaignWorld.Day(on), ["heure"] = "10:00", ["lieu"] = "Rectorat, salle 1" };
        if (await campaign.ActAsync(Secretary, "programmer-seance", null, data) is not ActAnswer.Done done) return null;

        var sitting = new CampaignSitting(done.Number, on);
        sittings.Add(sitting);
        return sitting;
    }

    private async Task ConveneAsync(CampaignSitting sitting)
    {
        if (campaign.Dice.Chance(15)) await campaign.ActAsync(Secretary, "declarer-empechement", sitting.Number, new JsonObject { ["membre"] = "ien", ["motif"] = "Congé" });
        sitting.IsConvened = await campaign.ActAsync(Secretary, "convoquer", sitting.Number, []) is ActAnswer.Done;
    }

    private async Task HoldAsync(CampaignSitting sitting)
    {
        sitting.IsOver = true;
        if (!sitting.IsConvened) return;

        var present = Present();
        var roll = new JsonArray([.. present.Values.Select(holder => new JsonObject { ["membre"] = holder })]);
        if (await campaign.ActAsync(Secretary, "ouvrir-seance", sitting.Number, new JsonObject { ["heure"] = "10:00", ["presents"] = roll }) is not ActAnswer.Done) return;

        var expected = (await WaitingAsync("deliberer")).Intersect(sitting.Agenda).ToList();
        foreach (var appeal in expected) await DeliberateAsync(sitting, appeal, present);
        await campaign.ActAsync(Secretary, "clore-seance", sitting.Number, new JsonObject { ["heure"] = "12:00" });
        await campaign.ActAsync(Secretary, "etablir-pv", sitting.Number, []);
        await campaign.ActAsync(President, "signer-pv", sitting.Number, []);
    }

    private Dictionary<Seat, string> Present()
    {
        var present = new Dictionary<Seat, string>();
        foreach (var seat in Enum.GetValues<Seat>())
        {
            if (campaign.Dice.Chance(seat is Seat.President ? 95 : 85)) present[seat] = seat.Code();
            else if (campaign.Dice.Chance(60)) present[seat] = $"{seat.Code()}-{Rank.Alternate.Code()}";
        }

        return present;
    }

    private async Task DeliberateAsync(CampaignSitting sitting, string appeal, Dictionary<Seat, string> present)
    {
        var dice = campaign.Dice;
        var voters = present.Keys.ToList();
        if (dice.Chance(6) && voters.Count > 1)
        {
            var recused = dice.Pick(voters.Where(seat => seat is not Seat.President).ToList() is { Count: > 0 } others ? others : voters);
            if (await campaign.ActAsync(Secretary, "declarer-deport", appeal, new JsonObject { ["membre"] = present[recused], ["motif"] = "lien-personnel" }) is ActAnswer.Done) voters.Remove(recused);
        }

        for (var round = 1; round <= 2; round++)
        {
            var answer = await campaign.ActAsync(Secretary, "deliberer", appeal, Ballot(voters, round));
            if (answer is ActAnswer.Refused)
            {
                var next = CampaignWorld.Day(campaign.WorkingDay(Notice + 2));
                await campaign.ActAsync(Secretary, "constater-carence", sitting.Number, new JsonObject { ["recours"] = appeal, ["nouvelle-date"] = next });
                return;
            }

            if (!(await WaitingAsync("deliberer")).Contains(appeal)) return;
        }
    }

    private JsonObject Ballot(List<Seat> voters, int round)
    {
        var dice = campaign.Dice;
        var lean = dice.Below(100);
        var votes = voters.Select(seat => new JsonObject
        {
            ["siege"] = seat.Code(),
            ["vote"] = dice.Chance(10) && !(round == 2 && seat is Seat.President) ? Voice.Abstain.Code() : (dice.Chance(lean) ? Voice.Grant : Voice.Reject).Code(),
        });
        return new JsonObject { ["votes"] = new JsonArray([.. votes]), ["irrecevable"] = dice.Chance(5), ["motifs-droit"] = "Article L. 131-5.", ["motifs-fait"] = "La situation propre à l'enfant n'est pas établie." };
    }

    private Task<List<string>> WaitingAsync(string kind) => campaign.Stage.UseAsync(session => session.Db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open && task.Kind == kind)
        .Join(session.Db.Files.Where(file => file.Kind == CaseKind.Appeal), task => task.CaseId, file => file.Id, (task, file) => file.Number).Distinct().OrderBy(number => number).ToListAsync(campaign.CancellationToken));
}
