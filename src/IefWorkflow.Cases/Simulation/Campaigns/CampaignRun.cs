using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Invariants;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>A campaign of requests and appeals in one académie: seeded families and staff do the acts that their tasks ask for, then everything is looked over.</summary>
public static class CampaignRun
{
    /// <summary>Everybody who may act in a campaign.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="settings">The académie.</param>
    public static IEnumerable<Account> Accounts(CampaignPlan plan, AcademySettings settings) => [.. Cast.Accounts(settings), .. CampaignFamilies.Accounts(plan.Requests)];

    /// <summary>Plays a campaign in memory, until every file is closed or to its horizon.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="folder">The folder of the workflow definitions.</param>
    /// <param name="cancellationToken">Cancels the campaign.</param>
    /// <exception cref="InvalidDataException">A definition is faulty; the message lists every fault.</exception>
    public static async Task<CampaignReport> RunAsync(CampaignPlan plan, string folder, CancellationToken cancellationToken)
    {
        var settings = SimulatedAcademy.Rennes;
        await using var world = await CaseWorld.OpenAsync(settings, CampaignPlan.Start, folder, [.. Accounts(plan, settings)], null, cancellationToken);
        return await RunAsync(plan, new WorldStage(world), cancellationToken);
    }

    /// <summary>Plays a campaign on a stage whose clock stands at its start, until every file is closed or to its horizon.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stage">The stage, with <see cref="Accounts"/> and a full commission.</param>
    /// <param name="cancellationToken">Cancels the campaign.</param>
    public static async Task<CampaignReport> RunAsync(CampaignPlan plan, ICampaignStage stage, CancellationToken cancellationToken)
    {
        var campaign = new CampaignWorld(stage, new Dice(plan.Seed), cancellationToken);
        await PlayAsync(campaign, plan);
        return await stage.UseAsync(session => ReportAsync(session, campaign, plan));
    }

    private static async Task PlayAsync(CampaignWorld campaign, CampaignPlan plan)
    {
        var families = new CampaignFamilies(campaign, plan);
        var commission = new CampaignCommission(campaign);
        var staff = new CampaignStaff(campaign, plan);
        var filings = Enumerable.Range(1, plan.Requests).ToLookup(_ => CampaignPlan.Start.AddDays(campaign.Dice.Below(plan.FilingDays)));
        for (var day = CampaignPlan.Start; day <= plan.Horizon; day = day.AddDays(1))
        {
            campaign.Today = day;
            await campaign.Stage.AdvanceAsync(day, new TimeOnly(10, 0), campaign.CancellationToken);
            foreach (var index in filings[day]) await families.FileAsync(index);
            await campaign.RunErrandsAsync();
            await families.ReactAsync();
            await staff.LookAsync();
            await staff.WorkAsync();
            await commission.WorkAsync();
            if (day <= CampaignPlan.Start.AddDays(plan.FilingDays) || !campaign.IsIdle || !staff.IsIdle || !commission.IsIdle) continue;
            if (await NextDayAsync(campaign) is not { } next) return;
            day = next > day ? next.AddDays(-1) : day;
        }
    }

    /// <summary>The legal day on which something is due next; null when nothing ever is.</summary>
    private static async Task<DateOnly?> NextDayAsync(CampaignWorld campaign) =>
        await campaign.Stage.NextAsync(campaign.CancellationToken) is { } next ? await campaign.Stage.UseAsync(session => Task.FromResult(session.DayOf(next))) : null;

    private static async Task<CampaignReport> ReportAsync(CaseSession session, CampaignWorld campaign, CampaignPlan plan)
    {
        var (db, cancellationToken) = (session.Db, campaign.CancellationToken);
        var files = await db.Files.AsNoTracking().ToListAsync(cancellationToken);
        var decisions = await db.Set<Decision>().AsNoTracking().ToListAsync(cancellationToken);
        var first = decisions.GroupBy(decision => decision.CaseId).ToDictionary(group => group.Key, group => group.Min(decision => decision.On));
        return new CampaignReport
        {
            Plan = plan,
            EndedOn = campaign.Today,
            Files = Counted(files.Select(file => file.Kind.Code())),
            OpenFiles = files.Count(file => file.ClosedOn is null && file.InstanceId is not null),
            Outcomes = Counted(files.Select(file => $"{file.Kind.Code()}, {file.State.Code()}{(file.ClosedOn is null ? ", ouvert" : "")}")),
            Decisions = Counted(decisions.Select(decision => decision.Kind.Code())),
            ActsDone = campaign.Done,
            ActsRefused = campaign.Refused,
            Delays = files.Where(file => first.ContainsKey(file.Id)).GroupBy(file => file.Kind.Code())
                .ToDictionary(group => group.Key, group => CampaignDelay.Of(group.Select(file => first[file.Id].DayNumber - file.OpenedOn.DayNumber))),
            Letters = await db.Letters.CountAsync(cancellationToken),
            Messages = await db.Messages.CountAsync(cancellationToken),
            JournalEntries = await db.Journal.CountAsync(cancellationToken),
            Findings = await InvariantChecker.CheckAsync(session, cancellationToken),
        };
    }

    private static SortedDictionary<string, int> Counted(IEnumerable<string> words)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words) counts[word] = counts.GetValueOrDefault(word) + 1;
        return counts;
    }
}
