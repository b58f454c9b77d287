using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>Where a campaign is played: a world in memory, or hosts that run as processes of their own.</summary>
public interface ICampaignStage
{
    /// <summary>The instant on the stage, UTC.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Moves the clock to a local time of the rectorat; everything that is due by then is done when it returns.</summary>
    /// <param name="day">The legal day.</param>
    /// <param name="at">The local time.</param>
    /// <param name="cancellationToken">Cancels the campaign.</param>
    Task AdvanceAsync(DateOnly day, TimeOnly at, CancellationToken cancellationToken);

    /// <summary>The next instant, UTC, at which something will be due; null when nothing is planned.</summary>
    /// <param name="cancellationToken">Cancels the campaign.</param>
    Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken);

    /// <summary>Performs an act; what became due by it is done when it returns.</summary>
    /// <param name="who">The account.</param>
    /// <param name="act">The name of the act.</param>
    /// <param name="number">The file; null when the act opens one.</param>
    /// <param name="data">The data of the act.</param>
    /// <param name="cancellationToken">Cancels the campaign.</param>
    Task<ActAnswer> ActAsync(string who, string act, string? number, JsonObject data, CancellationToken cancellationToken);

    /// <summary>Looks at what is stored, in a unit of work of its own.</summary>
    /// <param name="look">What to read; it changes nothing.</param>
    Task<T> UseAsync<T>(Func<CaseSession, Task<T>> look);
}
