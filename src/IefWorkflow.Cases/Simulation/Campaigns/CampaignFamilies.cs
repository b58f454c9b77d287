using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>The families: they file, complete their file or not, give up, appeal, ask for reasons, move.</summary>
internal sealed class CampaignFamilies(CampaignWorld campaign, CampaignPlan plan)
{
    private static readonly string[] Grounds = ["M1A", "M1B", "M2A", "M2B", "M3A", "M3B", "M4", "M4", "M4"];

    private static readonly Dictionary<string, string[]> Pieces = new(StringComparer.Ordinal)
    {
        ["M1A"] = ["M1A-CERT"],
        ["M1B"] = ["M1B-CDAPH"],
        ["M2A"] = ["M2-INSCR", "M2-EDT"],
        ["M2B"] = ["M2-INSCR", "M2-EDT"],
        ["M3A"] = ["M3A-ITIN"],
        ["M3B"] = ["M3B-ELOIGN"],
        ["M4"] = ["M4-PROJ-A", "M4-PROJ-B", "M4-PROJ-C", "M4-DISPO", "M4-BAC", "M4-FR"],
    };

    private readonly Dictionary<string, string> ownerOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int appeals;

    /// <summary>The accounts, one per request.</summary>
    public static IEnumerable<Account> Accounts(int count) => Enumerable.Range(1, count).Select(index => new Account
    {
        Id = Id(index), Name = $"Famille {index}", Role = Role.Family, Email = $"{Id(index)}@familles.example", EmailIsVerified = index % 5 != 0,
    });

    /// <summary>Files a request, and plans what the family will do of itself.</summary>
    public async Task FileAsync(int index)
    {
        var dice = campaign.Dice;
        var ground = dice.Pick(Grounds);
        List<string> pieces = ["P01", "P02", "P03", "P04", .. Pieces[ground]];
        if (ground == "M4" && dice.Chance(15)) pieces[pieces.IndexOf("M4-BAC")] = "M4-FOREIGN";
        List<string> missing = dice.Chance(35) ? [dice.Pick(pieces)] : [];
        if (missing.Count > 0 && dice.Chance(30)) missing.Add(dice.Pick(pieces.Except(missing).ToList()));
        var data = new JsonObject
        {
            ["enfant-nom"] = $"Nom{index.ToString(CultureInfo.InvariantCulture)}",
            ["enfant-prenoms"] = "Camille",
            ["enfant-ne-le"] = CampaignWorld.Day(new DateOnly(2012, 1, 1).AddDays(dice.Below(3600))),
            ["adresse"] = "1 rue des Écoles",
            ["commune"] = "Rennes",
            ["residence"] = "35",
            ["motif"] = ground,
            ["annee"] = "2026-2027",
            ["annees"] = ground is "M1A" or "M1B" ? dice.Between(1, 3) : 1,
            ["responsables"] = new JsonArray(new JsonObject { ["nom"] = $"Dominique Nom{index}", ["accepte-electronique"] = dice.Chance(30) }),
            ["pieces"] = new JsonArray([.. pieces.Except(missing).Select(code => JsonValue.Create(code))]),
        };
        if (dice.Chance(5)) (data["integrite-menacee"], data["uai"]) = (true, Cast.School);
        if (await campaign.ActAsync(Id(index), "deposer-demande", null, data) is not ActAnswer.Done filed) return;

        ownerOf[filed.Number] = Id(index);
        foreach (var code in missing)
        {
            if (dice.Chance(75)) campaign.Plan(campaign.Today.AddDays(dice.Between(5, 60)), Id(index), "deposer-piece", filed.Number, new JsonObject { ["code"] = code });
        }

        if (dice.Chance(3)) campaign.Plan(campaign.Today.AddDays(dice.Between(2, 50)), Id(index), "se-desister", filed.Number, []);
    }

    /// <summary>Reacts to files that reached an end or a tacit decision.</summary>
    public async Task ReactAsync()
    {
        var files = await campaign.Stage.UseAsync(session => session.Db.Files.AsNoTracking()
            .Where(file => file.State == CaseState.Refused || file.State == CaseState.TacitlyAuthorised || file.State == CaseState.Authorised || file.State == CaseState.TacitlyRejected)
            .OrderBy(file => file.Number).ToListAsync(campaign.CancellationToken));
        foreach (var file in files.Where(file => file.OwnerId is not null && seen.Add($"{file.Number}:{file.State}"))) React(file);
    }

    private void React(CaseFile file)
    {
        var (dice, who) = (campaign.Dice, file.OwnerId!);
        switch (file.State)
        {
            case CaseState.Refused when file.Kind is CaseKind.Request && appeals < plan.Appeals && dice.Chance(85):
                appeals++;
                var appeal = new JsonObject { ["demande"] = file.Number, ["moyens"] = "Le projet éducatif est adapté à l'enfant." };
                if (dice.Chance(10)) appeal["intitule"] = "gracieux";
                campaign.Plan(campaign.Today.AddDays(dice.Between(1, 18)), who, "former-recours", null, appeal);
                break;
            case CaseState.TacitlyAuthorised when dice.Chance(40):
                campaign.Plan(campaign.Today.AddDays(dice.Between(1, 40)), who, "demander-attestation", file.Number, []);
                break;
            case CaseState.TacitlyRejected when dice.Chance(50):
                campaign.Plan(campaign.Today.AddDays(dice.Between(1, 50)), who, "demander-motifs", file.Number, []);
                break;
            case CaseState.Authorised when dice.Chance(4):
                var move = new JsonObject { ["demenagement-le"] = CampaignWorld.Day(campaign.Today), ["commune"] = "Vitré", ["departement"] = dice.Chance(50) ? "35" : "75" };
                campaign.Plan(campaign.Today.AddDays(dice.Between(0, 12)), who, "declarer-changement-residence", file.Number, move);
                break;
        }
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"famille-{index:00000}");
}
