using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Procedures;

/// <summary>A world with the definitions of the product, and the few words its tests need.</summary>
internal sealed class SmallWorld(CaseWorld world) : IAsyncDisposable
{
    public static readonly AcademySettings Rennes = new() { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35"), Departement.Parse("22")] };

    public CaseWorld World => world;

    public static async Task<SmallWorld> OpenAsync(DateOnly day) =>
        new(await CaseWorld.OpenAsync(Rennes, day, Path.Combine(AppContext.BaseDirectory, "workflows"), default));

    public async Task<ActAnswer> DoAsync(string who, string act, string? number, string data) =>
        await world.ActAsync(await world.ActorAsync(who, default), act, number, JsonNode.Parse(data)!.AsObject(), default);

    public async Task<string> DoneAsync(string who, string act, string? number, string data)
    {
        var answer = await DoAsync(who, act, number, data);
        return answer is ActAnswer.Done done ? done.Number : throw new InvalidOperationException(((ActAnswer.Refused)answer).Message);
    }

    public async Task<ActAnswer.Refused> RefusedAsync(string who, string act, string? number, string data) => Assert.IsType<ActAnswer.Refused>(await DoAsync(who, act, number, data));

    public Task AtAsync(int year, int month, int day, int hour = 9) => world.AdvanceAsync(new DateOnly(year, month, day), new TimeOnly(hour, 0), default);

    public Task<CaseFile> FileAsync(string number) => world.UseAsync(session => session.Db.Files.SingleAsync(file => file.Number == number));

    public async Task<CaseState> StateAsync(string number) => (await FileAsync(number)).State;

    public Task<List<string>> OpenTasksAsync(string number) => world.UseAsync(async session =>
        (await session.Tasks.OpenAsync((await session.FindAsync(number, default))!.Id, default)).Select(task => task.Title).ToList());

    public Task<List<Letter>> LettersAsync(string number) => world.UseAsync(async session =>
    {
        var file = (await session.FindAsync(number, default))!;
        return await session.Db.Letters.Where(letter => letter.CaseId == file.Id).OrderBy(letter => letter.Code).ThenBy(letter => letter.Addressee).ToListAsync();
    });

    public Task<int> MessagesAsync(string number) => world.UseAsync(async session =>
    {
        var file = (await session.FindAsync(number, default))!;
        return await session.Db.Messages.CountAsync(message => message.CaseId == file.Id);
    });

    public Task AddAccountAsync(Account account) => world.UseAsync(async session =>
    {
        session.Db.Accounts.Add(account);
        return await session.Db.SaveChangesAsync();
    });

    /// <summary>A request already decided; the procedure of requests has its own tests.</summary>
    public Task<string> RequestAsync(CaseState state, DecisionKind? decision, string departement = "35", string lastName = "Le Goff", bool threatened = false, Ground ground = Ground.OwnSituation, bool isProtected = false, string? schoolCode = null) =>
        world.UseAsync(async session =>
        {
            var file = await session.OpenFileAsync(CaseKind.Request, Departement.Parse(departement), state, null, "famille", default);
            file.InstanceId = null;
            file.SchoolCode = schoolCode;
            var decidedOn = session.Today;
            var grants = decision is DecisionKind.Grant or DecisionKind.TacitAcceptance;
            var school = SchoolYear.Containing(decidedOn);
            session.Db.Set<AuthorisationRequest>().Add(new AuthorisationRequest
            {
                CaseId = file.Id, ChildLastName = lastName, ChildFirstNames = "Anna Marie", ChildBornOn = new DateOnly(2016, 5, 4), Address = "1 rue du Port", Commune = "Rennes",
                Residence = Departement.Parse(departement), Ground = ground, SchoolYear = school, YearsRequested = 1, FiledOn = decidedOn.AddDays(-30), ReceivedOn = decidedOn.AddDays(-30),
                IntegrityThreatened = threatened, AddressIsProtected = isProtected, CompleteOn = decidedOn.AddDays(-30), DecidedOn = decision is null or DecisionKind.TacitAcceptance ? null : decidedOn,
                TacitOn = decision is DecisionKind.TacitAcceptance ? decidedOn : null, AuthorisedUntil = grants ? school.LastDay : null,
            });
            session.Db.Set<CasePerson>().Add(new CasePerson { CaseId = file.Id, Position = 1, Kind = CasePersonKind.Guardian, Name = "Yann Le Goff", Address = isProtected ? "9 rue Cachée" : "", AddressIsProtected = isProtected });
            if (decision is { } kind)
            {
                session.Db.Set<Decision>().Add(new Decision { Id = file.Id + "-d", CaseId = file.Id, Kind = kind, On = decidedOn, FirstSchoolYear = grants ? school.FirstYear : null, Years = grants ? 1 : 0 });
            }

            await session.Db.SaveChangesAsync();
            return file.Number;
        });

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
