using System.Text;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading.Families;
using IefWorkflow.Cases.Requests.Drafts;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Tests.Requests;

namespace IefWorkflow.Cases.Tests.Families;

/// <summary>A family in the académie of Rennes, from 1 April 2026.</summary>
internal sealed class FamilyWorld : IAsyncDisposable
{
    private readonly CaseWorld world;

    private FamilyWorld(CaseWorld world) => this.world = world;

    /// <summary>The desk of drafts.</summary>
    public DraftDesk Drafts => world.Service<DraftDesk>();

    /// <summary>The world.</summary>
    public CaseWorld World => world;

    /// <summary>Opens it.</summary>
    public static async Task<FamilyWorld> OpenAsync() =>
        new(await CaseWorld.OpenAsync(RequestWorld.Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "workflows"), default));

    /// <summary>A PDF that nobody else sent.</summary>
    public static MemoryStream Pdf(string words) => new(Encoding.ASCII.GetBytes($"%PDF-1.4 {words}"));

    /// <summary>The person of a role.</summary>
    public Task<Actor> ActorAsync(string role) => world.ActorAsync(role, default);

    /// <summary>Performs an act, which must be done.</summary>
    public async Task<string> DoneAsync(string role, string act, string? number, string data = "{}")
    {
        var answer = await world.ActAsync(await ActorAsync(role), act, number, JsonNode.Parse(data)!.AsObject(), default);
        return Assert.IsType<ActAnswer.Done>(answer).Number;
    }

    /// <summary>What the family is told of a file.</summary>
    public async Task<FamilyOutlook> OutlookAsync(string number)
    {
        var family = await ActorAsync("famille");
        return (await world.UseAsync(session => session.OutlookAsync(family, number, default)))!;
    }

    /// <summary>Moves to 9 o'clock of a day.</summary>
    public Task OnAsync(int year, int month, int day) => world.AdvanceAsync(new DateOnly(year, month, day), new TimeOnly(9, 0), default);

    /// <summary>Files a request for sport, acknowledged and refused on 1 June, sent by a channel.</summary>
    public async Task<string> RefusedAsync(string channel, bool agrees = false)
    {
        var filing = RequestWorld.Filing("M2A", RequestWorld.Sport);
        if (agrees) filing = filing.Replace("\"courriel\":\"yann@example.org\"", "\"courriel\":\"yann@example.org\",\"accepte-electronique\":true", StringComparison.Ordinal);
        var number = await DoneAsync("famille", "deposer-demande", null, filing);
        await DoneAsync("gestionnaire", "accuser-reception", number, """{"notifie-le":"2026-04-01"}""");
        await DoneAsync("gestionnaire", "accomplir-tache", number, """{"etape":"Instruire la demande","issue":"Prêt à décider"}""");
        await OnAsync(2026, 5, 4);
        await DoneAsync("dasen", "decider", number, """{"sens":"refuser","motif-droit":"Article L. 131-5 du code de l'éducation","motif-fait":"L'emploi du temps laisse place à l'école."}""");
        await DoneAsync("gestionnaire", "notifier", number, $$"""{"voie":"{{channel}}"}""");
        return number;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => world.DisposeAsync();
}
