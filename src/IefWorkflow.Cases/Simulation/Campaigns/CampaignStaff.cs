using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Tasks;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>Everybody's worklist: whoever has a task does it soon, late or never, with the data that the act asks for.</summary>
/// <remarks>An act that this class does not know is filled in from its own description: whatever definitions are published, their tasks are done.</remarks>
internal sealed class CampaignStaff(CampaignWorld campaign, CampaignPlan plan)
{
    private const int MostAttempts = 5;
    private const string Reasons = "Article L. 131-5 du code de l'éducation.";
    private const string Facts = "Les pièces du dossier n'établissent pas la situation propre à l'enfant.";

    private readonly List<CampaignTask> pending = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private DateTimeOffset looked = DateTimeOffset.MinValue;

    /// <summary>Whether nobody means to do a task later.</summary>
    public bool IsIdle => pending.Count == 0;

    /// <summary>Looks at the tasks created since the last look, and decides when each will be done.</summary>
    public async Task LookAsync()
    {
        var since = looked;
        looked = campaign.Stage.Now;
        var tasks = await campaign.Stage.UseAsync(session => session.Db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open && task.CreatedAt >= since)
            .Join(session.Db.Files, task => task.CaseId, file => file.Id, (task, file) => new { task, file })
            .OrderBy(row => row.file.Number).ThenBy(row => row.task.Kind).ThenBy(row => row.task.Title).ToListAsync(campaign.CancellationToken));
        foreach (var row in tasks)
        {
            if (!known.Add(row.task.Id) || CampaignCommission.Takes(row.task) || ActCatalogue.Find(row.task.Kind) is not { } act) continue;
            if (Temper.Delay(row.task.Role, campaign.Dice) is { } days) pending.Add(new CampaignTask(row.task, row.file, act, campaign.WorkingDay(days)));
        }
    }

    /// <summary>Does what is meant for today; what is refused is tried again a few days later, a few times.</summary>
    public async Task WorkAsync()
    {
        foreach (var task in pending.Where(task => task.On <= campaign.Today).ToList())
        {
            var who = task.Task.Role is Role.Family ? task.File.OwnerId : task.Task.Role.Code();
            if (who is null || await campaign.ActAsync(who, task.Act.Name, task.File.Number, Data(task)) is ActAnswer.Done || ++task.Attempts == MostAttempts) pending.Remove(task);
            else task.On = campaign.WorkingDay(campaign.Dice.Between(1, 6));
        }
    }

    private JsonObject Data(CampaignTask task)
    {
        var (dice, today) = (campaign.Dice, CampaignWorld.Day(campaign.Today));
        switch (task.Act.Name)
        {
            case "accomplir-tache":
                return new ActFiller(dice, campaign.Today).Fill(task.Task);
            case "accuser-reception":
                if (dice.Chance(85)) return new JsonObject { ["notifie-le"] = today };
                var notified = campaign.WorkingDay(4);
                campaign.Plan(notified, Role.Clerk.Code(), "dater-accuse", task.File.Number, new JsonObject { ["notifie-le"] = CampaignWorld.Day(notified) });
                return [];
            case "decider":
                return Decision(task);
            case "notifier":
                return new JsonObject { ["voie"] = dice.Pick<string>(["lrar", "lrar", "lrar", "lrar", "main-propre", "lre", "sans-preuve"]) };
            case "enregistrer-preuve":
                return Proof(today);
            case "rendre-avis-medical":
                return new JsonObject { ["sens"] = dice.Pick<string>(["favorable", "favorable", "defavorable"]), ["aucune-donnee-medicale"] = true, ["date-certificat"] = CampaignWorld.Day(task.File.OpenedOn.AddDays(-100)) };
            case "signer-decision-commission" or "accuser-reception-recours" or "qualifier-recevabilite" or "transmettre-dossier":
                return [];
            case "executer-decision":
                return new JsonObject { ["etablissement"] = "École Jean Moulin" };
            default:
                return new ActFiller(dice, campaign.Today).Fill(task.Act);
        }
    }

    private JsonObject Decision(CampaignTask task)
    {
        var dice = campaign.Dice;
        var refusals = Math.Clamp(plan.Appeals * 130 / Math.Max(plan.Requests, 1), 20, 90);
        if (!dice.Chance(refusals)) return new JsonObject { ["sens"] = "accorder" };

        var refusal = new JsonObject { ["sens"] = dice.Chance(4) ? "duree-moindre" : "refuser", ["motif-droit"] = Reasons, ["motif-fait"] = Facts };
        if (refusal["sens"]!.GetValue<string>() == "duree-moindre") refusal["annees"] = 1;
        if (task.Attempts > 1) refusal["passer-outre"] = "L'avis du médecin n'est pas parvenu à temps.";
        return refusal;
    }

    private JsonObject Proof(string today)
    {
        var drawn = campaign.Dice.Below(100);
        if (drawn < 5) return new JsonObject { ["aucune-preuve"] = true };
        return drawn < 15 ? new JsonObject { ["presente-le"] = today } : new JsonObject { ["presente-le"] = today, ["recu-le"] = today };
    }
}
