using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Invariants;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Notifications;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Appeals;

/// <summary>An académie in which a request was refused on 1 June 2026, notified on the 3rd; it is 10 June. Every step of an appeal as one line.</summary>
internal sealed class AppealSteps : IAsyncDisposable
{
    public const string RequestNo = "2026-0001";
    public const string AppealNo = "2026-0002";
    public const string SittingNo = "2026-0003";
    public const string Everybody = """[{"membre":"president"},{"membre":"ien"},{"membre":"ia-ipr"},{"membre":"medecin"},{"membre":"ctss"}]""";

    private readonly CaseWorld world;

    private AppealSteps(CaseWorld world) => this.world = world;

    public CaseWorld World => world;

    /// <summary>Opens it, with the product's own workflow unless a folder of the tests' data is named.</summary>
    public static async Task<AppealSteps> OpenAsync(string? folder = null, LegalReadings? readings = null, Action<DbContextOptionsBuilder>? database = null)
    {
        var settings = new AcademySettings { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35"), Departement.Parse("22")], Readings = readings ?? LegalReadings.Default };
        var path = folder is null ? Path.Combine(AppContext.BaseDirectory, "rapo") : Path.Combine(AppContext.BaseDirectory, "Data", folder);
        var day = new DateOnly(2026, 6, 10);
        var steps = new AppealSteps(database is null ? await CaseWorld.OpenAsync(settings, day, path, default) : await CaseWorld.OpenAsync(settings, day, path, database, default));
        await steps.world.UseAsync(AddRefusedRequestAsync);
        return steps;
    }

    /// <summary>Brings the appeal of the family.</summary>
    public static async Task<AppealSteps> FiledAsync(string? folder = null, LegalReadings? readings = null, Action<DbContextOptionsBuilder>? database = null)
    {
        var steps = await OpenAsync(folder, readings, database);
        await steps.DoneAsync("famille", "former-recours", null, $$"""{"demande":"{{RequestNo}}","moyens":"Le projet est solide.","decision-jointe":true}""");
        return steps;
    }

    /// <summary>Goes on until the appeal stands on the agenda of a sitting on 30 June, to which the members are convened.</summary>
    public static async Task<AppealSteps> ConvenedAsync(LegalReadings? readings = null, string on = "2026-06-30", Action<DbContextOptionsBuilder>? database = null)
    {
        var steps = await FiledAsync(null, readings, database);
        await steps.DoneAsync("secretariat", "accuser-reception-recours", AppealNo);
        await steps.DoneAsync("secretariat", "qualifier-recevabilite", AppealNo);
        await steps.DoneAsync("dasen", "transmettre-dossier", AppealNo);
        await steps.DoneAsync("secretariat", "programmer-seance", null, $$"""{"date":"{{on}}","heure":"14:00","lieu":"Rectorat, salle 2"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");
        await steps.DoneAsync("secretariat", "convoquer", SittingNo);
        return steps;
    }

    /// <summary>Goes on until the sitting is open, with those named present.</summary>
    public static async Task<AppealSteps> SittingAsync(string present = Everybody, LegalReadings? readings = null, Action<DbContextOptionsBuilder>? database = null)
    {
        var steps = await ConvenedAsync(readings, database: database);
        await steps.WaitAsync("2026-06-30");
        await steps.OpenSittingAsync(present);
        return steps;
    }

    /// <summary>Goes on until the commission has voted.</summary>
    public static async Task<AppealSteps> VotedAsync(string president, string others, string reasons = """ "motifs-droit":"L. 131-5","motifs-fait":"Le projet ne répond pas à la situation." """)
    {
        var steps = await SittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes(president, others, others, others, others, reasons));
        return steps;
    }

    /// <summary>Goes on until the decision is signed and sent.</summary>
    public static async Task<AppealSteps> SentAsync(string vote)
    {
        var steps = await VotedAsync(vote, vote);
        await steps.MinutesAsync();
        await steps.DoneAsync("president", "signer-decision-commission", AppealNo);
        await steps.DoneAsync("secretariat", "notifier", AppealNo, """{"voie":"lrar","numero":"1A 002"}""");
        return steps;
    }

    public static string Votes(string president, string ien, string iaIpr, string medecin, string ctss, string reasons = "")
    {
        var votes = new[] { ("president", president), ("ien", ien), ("ia-ipr", iaIpr), ("medecin", medecin), ("ctss", ctss) }.Where(vote => vote.Item2.Length > 0).Select(vote => $$"""{"siege":"{{vote.Item1}}","vote":"{{vote.Item2}}"}""");
        return $$"""{"votes":[{{string.Join(',', votes)}}]{{(reasons.Length > 0 ? "," + reasons : "")}}}""";
    }

    public Task OpenSittingAsync(string present = Everybody, string number = SittingNo) => DoneAsync("secretariat", "ouvrir-seance", number, $$"""{"heure":"14:05","presents":{{present}}}""");

    public async Task MinutesAsync()
    {
        await DoneAsync("secretariat", "clore-seance", SittingNo, """{"heure":"16:00"}""");
        await DoneAsync("secretariat", "etablir-pv", SittingNo);
        await DoneAsync("president", "signer-pv", SittingNo);
    }

    public async Task<ActAnswer> DoAsync(string who, string act, string? number, string data = "{}") =>
        await world.ActAsync(await world.ActorAsync(who, default), act, number, JsonNode.Parse(data)!.AsObject(), default);

    public async Task<string> DoneAsync(string who, string act, string? number, string data = "{}")
    {
        var answer = await DoAsync(who, act, number, data);
        return answer is ActAnswer.Done done ? done.Number : throw new InvalidOperationException($"{act}: {answer}");
    }

    /// <summary>Checks that an act is refused, and that it changed nothing of its file.</summary>
    public async Task<ActAnswer.Refused> RefusedAsync(string who, string act, string? number, string data = "{}")
    {
        var before = number is null ? 0 : await RevisionAsync(number);
        var refused = Assert.IsType<ActAnswer.Refused>(await DoAsync(who, act, number, data));
        if (number is not null) Assert.Equal(before, await RevisionAsync(number));
        return refused;
    }

    public Task WaitAsync(string day) => world.AdvanceAsync(DateOnly.Parse(day), new TimeOnly(9, 0), default);

    public Task<CaseState> StateAsync(string number = AppealNo) => world.UseAsync(async session => (await session.FindAsync(number, default))!.State);

    public Task<bool> IsClosedAsync(string number = AppealNo) => world.UseAsync(async session => (await session.FindAsync(number, default))!.ClosedOn is not null);

    public Task<Appeal> FactsAsync(string number = AppealNo) => world.UseAsync(async session => await session.AppealAsync((await session.FindAsync(number, default))!, default));

    public Task<string> TasksAsync(string number = AppealNo) => world.UseAsync(async session =>
        string.Join(' ', (await session.Tasks.OpenAsync((await session.FindAsync(number, default))!.Id, default)).Select(task => task.Kind).Order()));

    public Task<string> LettersAsync(string number) => world.UseAsync(async session =>
    {
        var file = await session.FindAsync(number, default);
        return string.Join(' ', await session.Db.Letters.Where(letter => letter.CaseId == file!.Id).Select(letter => letter.Code).Distinct().OrderBy(code => code).ToListAsync());
    });

    /// <summary>What the letters of a code lack to leave, whatever their file.</summary>
    public Task<IReadOnlyList<string>> MissingAsync(string code) => world.UseAsync(async session =>
    {
        var dasen = (await session.Db.Accounts.FindAsync("dasen"))!.ToActor();
        var missing = new List<string>();
        foreach (var letter in await session.Db.Letters.AsNoTracking().Where(letter => letter.Code == code).ToListAsync()) missing.AddRange((await session.Letters.PreviewAsync(letter, dasen, default)).Check.Missing);
        return (IReadOnlyList<string>)missing;
    });

    public Task<List<T>> RowsAsync<T>()
        where T : class => world.UseAsync(session => session.Db.Set<T>().AsNoTracking().ToListAsync());

    /// <summary>The running clocks of the appeal, as rule and legal date.</summary>
    public Task<string> ClocksAsync(string number = AppealNo) => world.UseAsync(async session =>
        string.Join(' ', (await session.DueDates.RunningAsync((await session.FindAsync(number, default))!.Id, default)).Select(due => $"{due.Rule}={due.LegalOn:yyyy-MM-dd}").Order(StringComparer.Ordinal)));

    /// <summary>Checks that nothing is left to do or to wait for on a file, and that no step failed.</summary>
    public async Task AssertEndedAsync(CaseState state, string number = AppealNo)
    {
        Assert.Equal((state, true), (await StateAsync(number), await IsClosedAsync(number)));
        Assert.Equal(("", ""), (await TasksAsync(number), await ClocksAsync(number)));
        Assert.Empty(await world.UseAsync(session => session.Db.Set<Engine.Storage.Rows.BookmarkRow>().ToListAsync()));
        Assert.Empty(await world.UseAsync(session => InvariantChecker.CheckAsync(session, default)));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private Task<long> RevisionAsync(string number) => world.UseAsync(async session => (await session.FindAsync(number, default))?.Revision ?? 0);

    private static async Task<int> AddRefusedRequestAsync(CaseSession session)
    {
        var file = await session.OpenFileAsync(CaseKind.Request, Departement.Parse("22"), CaseState.Refused, null, "famille", default);
        file.InstanceId = null;
        session.Db.Add(new AuthorisationRequest
        {
            CaseId = file.Id, ChildLastName = "Le Goff", ChildFirstNames = "Anna", ChildBornOn = new DateOnly(2016, 5, 4), Address = "1 rue du Port", Commune = "Lannion", Residence = Departement.Parse("22"),
            Ground = Ground.OwnSituation, SchoolYear = new SchoolYear(2026), YearsRequested = 1, FiledOn = new DateOnly(2026, 4, 15), ReceivedOn = new DateOnly(2026, 4, 15),
            CompetentReceivedOn = new DateOnly(2026, 4, 15), DecidedOn = new DateOnly(2026, 6, 1), NotifiedOn = new DateOnly(2026, 6, 3),
        });
        session.Db.Add(new CasePerson { CaseId = file.Id, Position = 1, Kind = CasePersonKind.Guardian, Name = "Yann Le Goff", Email = "yann@example.org" });
        session.Db.Add(new Decision
        {
            Id = "refus", CaseId = file.Id, Kind = DecisionKind.Refusal, On = new DateOnly(2026, 6, 1), SignedBy = "La DASEN", SignedById = "dasen", ReasonsOfLaw = "L. 131-5", ReasonsOfFact = "Projet insuffisant.",
            Mentions = string.Join(' ', RefusalLetter.Mentions),
        });
        session.Db.Add(new LegalNotification
        {
            Id = "notification", CaseId = file.Id, DecisionId = "refus", Act = NotifiedAct.Refusal, Channel = NotificationChannel.RegisteredLetter, DispatchedOn = new DateOnly(2026, 6, 1),
            PresentedOn = new DateOnly(2026, 6, 3), ReceivedOn = new DateOnly(2026, 6, 3), NotifiedOn = new DateOnly(2026, 6, 3),
        });
        return await session.Db.SaveChangesAsync();
    }
}
