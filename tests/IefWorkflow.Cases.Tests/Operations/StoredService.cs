using System.Text;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Conformance;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Tests.Operations;

/// <summary>The procedure on a real database and a real folder of contents, on a clock that stands still.</summary>
internal sealed class StoredService : IAsyncDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 4, 1, 7, 0, 0, TimeSpan.Zero);
    private readonly ServiceProvider services;

    private StoredService(DatabasePlace place, string folder)
    {
        (Place, Folder) = (place, folder);
        services = new ServiceCollection().AddCases(SimulatedAcademy.Rennes with { PiecesFolder = PiecesFolder }, Clock, options => place.Use(options)).BuildServiceProvider();
    }

    public DatabasePlace Place { get; }

    public string Folder { get; }

    public string PiecesFolder => Path.Combine(Folder, "pieces");

    public ManualTimeProvider Clock { get; } = new(Morning);

    /// <summary>What a restoration left behind, opened as it is.</summary>
    public static StoredService Open(DatabasePlace place, string folder) => new(place, folder);

    /// <summary>A SQLite file in a folder, named as every test does.</summary>
    public static DatabasePlace Sqlite(string folder) => new DatabasePlace.SqliteFile(Path.Combine(folder, "ief.db"));

    /// <summary>A service with tables, definitions and one person in every role.</summary>
    public static async Task<StoredService> MakeAsync(string folder, DatabasePlace? place = null)
    {
        var service = new StoredService(place ?? Sqlite(folder), folder);
        await service.UseAsync(async session =>
        {
            await session.Db.Database.MigrateAsync();
            session.Db.Accounts.AddRange(Cast.Accounts(session.Settings));
            return await session.Db.SaveChangesAsync();
        });
        Assert.Empty(await service.services.GetRequiredService<WorkflowFiles>().PublishAsync(Path.Combine(AppContext.BaseDirectory, "workflows"), default));
        return service;
    }

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<T> UseAsync<T>(Func<CaseSession, Task<T>> look)
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<CaseSession>());
    }

    public Task<CheckReport> CheckAsync() => UseAsync(session => DatabaseCheck.RunAsync(session, Service<IPieceStore>(), default));

    /// <summary>The backup of this service.</summary>
    public Task<BackupAnswer> BackUpAsync(string target) => new Backup(Place, PiecesFolder, Clock).WriteAsync(target, default);

    public Task<Actor> ActorAsync(string id) => UseAsync(async session => (await session.Db.Accounts.FindAsync(id))!.ToActor());

    /// <summary>Files a request, and adds a document with a content to it.</summary>
    public async Task<string> FileAsync(string child, string code = "P02", string ground = "M2A")
    {
        var family = await ActorAsync("famille");
        var content = Encoding.UTF8.GetBytes($"%PDF-1.7 {child}");
        var kept = Assert.IsType<ContentReceipt.Kept>(await Service<PieceDesk>().TakeInAsync(family, code, "a.pdf", new MemoryStream(content), default)).Content;
        var number = await DoneAsync(family, "deposer-demande", null, $$"""{"enfant-nom":"{{child}}","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","adresse":"2 rue du Four","commune":"Rennes","residence":"35","motif":"{{ground}}","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff","courriel":"yann@example.org"}],"pieces":["P01"]}""");
        await DoneAsync(family, "deposer-piece", number, $$"""{"code":"{{code}}","fichier":"a.pdf","empreinte":"{{kept.Digest}}"}""");
        await Service<CasePump>().RunDueAsync(default);
        return number;
    }

    /// <summary>The family gives a request up, which closes it.</summary>
    public async Task GiveUpAsync(string number) => await DoneAsync(await ActorAsync("famille"), "se-desister", number, "{}");

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private async Task<string> DoneAsync(Actor actor, string act, string? number, string data)
    {
        var answer = await Service<ActDesk>().PerformAsync(new ActRequest(actor, act, number, JsonNode.Parse(data)!.AsObject()), default);
        return answer is ActAnswer.Done done ? done.Number : throw new InvalidOperationException(((ActAnswer.Refused)answer).Message);
    }
}
