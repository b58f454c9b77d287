using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>What the players of a campaign share: the stage, their chance, the day, the count of what they did, and what they mean to do later.</summary>
internal sealed class CampaignWorld(ICampaignStage stage, Dice dice, CancellationToken cancellationToken)
{
    private readonly PriorityQueue<(string Who, string Act, string? Number, JsonObject Data), (DateOnly On, int Order)> errands = new();

    public ICampaignStage Stage { get; } = stage;

    public Dice Dice { get; } = dice;

    public DateOnly Today { get; set; }

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public SortedDictionary<string, int> Done { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether nobody means to do anything later.</summary>
    public bool IsIdle => errands.Count == 0;

    /// <summary>Performs an act and counts what became of it.</summary>
    public async Task<ActAnswer> ActAsync(string who, string act, string? number, JsonObject data)
    {
        var answer = await Stage.ActAsync(who, act, number, data, CancellationToken);
        if (answer is ActAnswer.Refused refused) Count(Refused, $"{act} ({refused.Kind.Code()})");
        else Count(Done, act);
        return answer;
    }

    /// <summary>Means to perform an act on a later day, where the product knows it.</summary>
    public void Plan(DateOnly on, string who, string act, string? number, JsonObject data)
    {
        if (ActCatalogue.Find(act) is not null) errands.Enqueue((who, act, number, data), (on, errands.Count));
    }

    /// <summary>Performs what was meant for today.</summary>
    public async Task RunErrandsAsync()
    {
        while (errands.TryPeek(out var errand, out var when) && when.On <= Today)
        {
            errands.Dequeue();
            await ActAsync(errand.Who, errand.Act, errand.Number, errand.Data);
        }
    }

    /// <summary>The first working day that many days later.</summary>
    public DateOnly WorkingDay(int days)
    {
        var day = Today.AddDays(days);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        return day;
    }

    /// <summary>A day as acts read it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
