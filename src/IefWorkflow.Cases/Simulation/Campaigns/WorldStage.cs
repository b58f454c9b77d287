using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>A campaign in memory.</summary>
internal sealed class WorldStage(CaseWorld world) : ICampaignStage
{
    private readonly Dictionary<string, Actor> actors = new(StringComparer.Ordinal);

    public DateTimeOffset Now => world.Clock.GetUtcNow();

    public Task AdvanceAsync(DateOnly day, TimeOnly at, CancellationToken cancellationToken) => world.AdvanceAsync(day, at, cancellationToken);

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken) => world.NextAsync(cancellationToken);

    public async Task<ActAnswer> ActAsync(string who, string act, string? number, JsonObject data, CancellationToken cancellationToken)
    {
        if (!actors.TryGetValue(who, out var actor)) actors[who] = actor = await world.ActorAsync(who, cancellationToken);
        return await world.ActAsync(actor, act, number, data, cancellationToken);
    }

    public Task<T> UseAsync<T>(Func<CaseSession, Task<T>> look) => world.UseAsync(look);
}
