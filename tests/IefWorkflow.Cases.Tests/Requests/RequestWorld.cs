using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Requests;

/// <summary>One request on the definition that the product ships, in the académie of Rennes, from 1 April 2026.</summary>
internal sealed class RequestWorld : IAsyncDisposable
{
    /// <summary>The pieces that every request holds.</summary>
    public const string Common = "\"P01\",\"P02\",\"P03\",\"P04\"";

    /// <summary>The pieces of a request for sport.</summary>
    public const string Sport = Common + ",\"M2-INSCR\",\"M2-EDT\"";

    /// <summary>The pieces of a request for the child's own situation, but the diploma.</summary>
    public const string OwnSituation = Common + ",\"M4-PROJ-A\",\"M4-PROJ-B\",\"M4-PROJ-C\",\"M4-DISPO\",\"M4-FR\"";

    /// <summary>What a filing says more of a child threatened in the school of the head.</summary>
    public const string Threatened = ",\"integrite-menacee\":true,\"uai\":\"" + Cast.School + "\"";

    private readonly CaseWorld world;

    private RequestWorld(CaseWorld world) => this.world = world;

    /// <summary>The académie, with its two départements.</summary>
    public static AcademySettings Rennes { get; } = new()
    {
        Name = "Rennes",
        Seat = Departement.Parse("35"),
        Departements = [Departement.Parse("35"), Departement.Parse("22")],
        Service = new ServiceAddress("DSDEN", "1 quai Dujardin, 35000 Rennes", "ief@academie.example", "02 00 00 00 00"),
        Commission = new ServiceAddress("Commission", "96 rue d'Antrain, 35000 Rennes", "rapo@academie.example", ""),
    };

    /// <summary>The number of the request.</summary>
    public string Number { get; private set; } = "2026-0001";

    /// <summary>Opens a world on a day, 1 April 2026 by default, without a request.</summary>
    public static async Task<RequestWorld> OpenAsync(DateOnly? day = null, AcademySettings? settings = null)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "workflows");
        var world = await CaseWorld.OpenAsync(settings ?? Rennes, day ?? new DateOnly(2026, 4, 1), folder, default);
        return new RequestWorld(world);
    }

    /// <summary>Opens a world with a request filed by the family that day.</summary>
    public static async Task<RequestWorld> FiledAsync(string ground, string pieces, string more = "", DateOnly? day = null, string who = "famille")
    {
        var opened = await OpenAsync(day);
        await opened.DoneAsync(who, "deposer-demande", Filing(ground, pieces, more), opens: true);
        return opened;
    }

    /// <summary>Opens a world with a complete request for sport, acknowledged the same day.</summary>
    public static async Task<RequestWorld> AcknowledgedAsync(string ground = "M2A", string pieces = Sport, string more = "", string who = "famille")
    {
        var filed = await FiledAsync(ground, pieces, more, who: who);
        await filed.DoneAsync("gestionnaire", "accuser-reception", """{"notifie-le":"2026-04-01"}""");
        return filed;
    }

    /// <summary>The data of a filing.</summary>
    public static string Filing(string ground, string pieces, string more = "") =>
        $$"""{"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","adresse":"2 rue du Four","commune":"Rennes","residence":"35","motif":"{{ground}}","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff","courriel":"yann@example.org"}],"pieces":[{{pieces}}]{{more}}}""";

    /// <summary>Performs an act as the person of a role.</summary>
    public async Task<ActAnswer> DoAsync(string who, string act, string data = "{}", bool opens = false) =>
        await DoAsync(await world.ActorAsync(who, default), act, data, opens);

    /// <summary>Performs an act as anybody.</summary>
    public Task<ActAnswer> DoAsync(Actor actor, string act, string data = "{}", bool opens = false) =>
        world.ActAsync(actor, act, opens ? null : Number, JsonNode.Parse(data)!.AsObject(), default);

    /// <summary>Performs an act that must succeed.</summary>
    public async Task DoneAsync(string who, string act, string data = "{}", bool opens = false)
    {
        var answer = await DoAsync(who, act, data, opens);
        Assert.True(answer is ActAnswer.Done, answer.ToString());
        if (answer is ActAnswer.Done done) Number = done.Number;
    }

    /// <summary>Performs an act that must be refused, and checks that nothing changed.</summary>
    public async Task RefusedAsync(string who, string act, string data, RefusalKind kind, string? article = null)
    {
        var before = await FileAsync();
        var refused = Assert.IsType<ActAnswer.Refused>(await DoAsync(who, act, data));
        Assert.Equal((kind, article), (refused.Kind, article is null ? null : refused.Article));
        var after = await FileAsync();
        Assert.Equal((before.Revision, before.JournalHead, before.State), (after.Revision, after.JournalHead, after.State));
    }

    /// <summary>Does the tasks of an ordinary instruction, up to the decision.</summary>
    public Task InstructedAsync() => DoneAsync("gestionnaire", "accomplir-tache", """{"etape":"Instruire la demande","issue":"Prêt à décider"}""");

    /// <summary>Moves to 9 o'clock of a day.</summary>
    public Task OnAsync(int year, int month, int day) => world.AdvanceAsync(new DateOnly(year, month, day), new TimeOnly(9, 0), default);

    /// <summary>Moves to an instant.</summary>
    public Task OnAsync(DateOnly day, TimeOnly at) => world.AdvanceAsync(day, at, default);

    /// <summary>The file.</summary>
    public Task<CaseFile> FileAsync() => world.UseAsync(session => session.Db.Files.SingleAsync(file => file.Number == Number));

    /// <summary>Where the file stands.</summary>
    public async Task<CaseState> StateAsync() => (await FileAsync()).State;

    /// <summary>Whether the file is closed, and its workflow waits for nothing more.</summary>
    public async Task<bool> IsOverAsync()
    {
        var file = await FileAsync();
        var waiting = await world.UseAsync(session => session.Db.Set<Engine.Storage.Rows.BookmarkRow>().CountAsync());
        return file.ClosedOn is not null && waiting == 0 && (await TasksAsync()).Count == 0 && await world.UseAsync(session => session.Db.DueDates.AllAsync(due => due.State != DueState.Running));
    }

    /// <summary>The request.</summary>
    public async Task<AuthorisationRequest> RequestAsync()
    {
        var id = (await FileAsync()).Id;
        return await world.UseAsync(session => session.Db.Set<AuthorisationRequest>().SingleAsync(request => request.CaseId == id));
    }

    /// <summary>The titles of the open tasks.</summary>
    public async Task<IReadOnlyList<string>> TasksAsync()
    {
        var id = (await FileAsync()).Id;
        return await world.UseAsync(async session => (await session.Tasks.OpenAsync(id, default)).Select(task => task.Title).ToList());
    }

    /// <summary>The running clocks: rule and legal date.</summary>
    public async Task<IReadOnlyList<(string Rule, DateOnly On)>> ClocksAsync()
    {
        var id = (await FileAsync()).Id;
        return await world.UseAsync(async session => (await session.DueDates.RunningAsync(id, default)).Select(due => (due.Rule, due.LegalOn)).ToList());
    }

    /// <summary>The letters of a code.</summary>
    public Task<List<Letter>> LettersAsync(string code) => world.UseAsync(session => session.Db.Letters.Where(letter => letter.Code == code).OrderBy(letter => letter.PreparedOn).ToListAsync());

    /// <summary>The data of a letter prepared from all that the request says.</summary>
    public async Task<string> PreparedAsync(string code)
    {
        var number = Number;
        return await world.UseAsync(async session =>
        {
            var file = await session.Db.Files.SingleAsync(candidate => candidate.Number == number);
            var facts = await session.FactsAsync(file, default);
            return (await session.Letters.PrepareAsync(file, code, "essai", facts.LetterFields(), null, default)).Fields;
        });
    }

    /// <summary>The decision in force.</summary>
    public async Task<Decision?> DecisionAsync()
    {
        var id = (await FileAsync()).Id;
        return await world.UseAsync(async session => await session.DecisionInForceAsync(id, default));
    }

    /// <summary>All rows of a table.</summary>
    public Task<List<T>> RowsAsync<T>()
        where T : class => world.UseAsync(session => session.Db.Set<T>().ToListAsync());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => world.DisposeAsync();
}
