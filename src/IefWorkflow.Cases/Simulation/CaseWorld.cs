using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Conformance;
using IefWorkflow.Engine.Definitions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IefWorkflow.Cases.Simulation;

/// <summary>The procedure on a manual clock: the real services, on a database in memory with nothing sent and nothing kept, or on those of a host.</summary>
public sealed class CaseWorld : IAsyncDisposable
{
    private readonly SqliteConnection? connection;
    private readonly ServiceProvider services;
    private readonly AcademySettings settings;

    private CaseWorld(AcademySettings settings, DateTimeOffset start, SqliteConnection? connection, Action<DbContextOptionsBuilder> database, Action<IServiceCollection> add)
    {
        (this.settings, this.connection) = (settings, connection);
        Clock = new ManualTimeProvider(start);
        var collection = new ServiceCollection();
        add(collection);

        // A world also plays drafts and parts of procedures, which could not be published; the acts enforce the law all the same.
        services = collection.AddCases(settings, Clock, database).RemoveAll<IDefinitionLint>().BuildServiceProvider();
    }

    /// <summary>The clock.</summary>
    public ManualTimeProvider Clock { get; }

    /// <summary>Opens a world on a morning, with the definitions of a folder published, one person in every role and a full commission.</summary>
    /// <param name="settings">The académie.</param>
    /// <param name="day">The first legal day; the clock stands at 9 o'clock local time.</param>
    /// <param name="folder">The folder of the definitions.</param>
    /// <param name="cancellationToken">Cancels the set-up.</param>
    /// <exception cref="InvalidDataException">A definition is faulty; the message lists every fault.</exception>
    public static Task<CaseWorld> OpenAsync(AcademySettings settings, DateOnly day, string folder, CancellationToken cancellationToken) =>
        OpenAsync(settings, day, folder, [.. Cast.Accounts(settings)], null, cancellationToken);

    /// <summary>Opens a world with people of its own.</summary>
    /// <param name="settings">The académie.</param>
    /// <param name="day">The first legal day; the clock stands at 9 o'clock local time.</param>
    /// <param name="folder">The folder of the definitions.</param>
    /// <param name="accounts">Everybody who may act.</param>
    /// <param name="commission">The holders of the seats; null for a full commission appointed six months before.</param>
    /// <param name="cancellationToken">Cancels the set-up.</param>
    /// <exception cref="InvalidDataException">A definition is faulty; the message lists every fault.</exception>
    public static async Task<CaseWorld> OpenAsync(
        AcademySettings settings, DateOnly day, string folder, IReadOnlyList<Account> accounts, IReadOnlyList<SeatHolder>? commission, CancellationToken cancellationToken)
    {
#pragma warning disable CA2000 // The world owns it.
        var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
#pragma warning restore CA2000
        await connection.OpenAsync(cancellationToken);
        return await OpenAsync(settings, day, files => files.PublishAsync(folder, cancellationToken), connection, options => options.UseSqlite(connection), KeepNothing, accounts, commission, cancellationToken);
    }

    /// <summary>Opens a world with people of its own, on definitions that are in no folder.</summary>
    /// <param name="settings">The académie.</param>
    /// <param name="day">The first legal day; the clock stands at 9 o'clock local time.</param>
    /// <param name="definitions">The definitions, which are published.</param>
    /// <param name="accounts">Everybody who may act.</param>
    /// <param name="commission">The holders of the seats; null for a full commission appointed six months before.</param>
    /// <param name="cancellationToken">Cancels the set-up.</param>
    /// <exception cref="InvalidDataException">A definition is faulty; the message lists every fault.</exception>
    public static async Task<CaseWorld> OpenAsync(
        AcademySettings settings, DateOnly day, IReadOnlyList<WorkflowDefinition> definitions, IReadOnlyList<Account> accounts, IReadOnlyList<SeatHolder>? commission, CancellationToken cancellationToken)
    {
#pragma warning disable CA2000 // The world owns it.
        var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
#pragma warning restore CA2000
        await connection.OpenAsync(cancellationToken);
        return await OpenAsync(
            settings, day, files => files.PublishAsync(definitions, cancellationToken), connection, options => options.UseSqlite(connection), KeepNothing, accounts, commission, cancellationToken);
    }

    /// <summary>Opens a world on a database of its own choosing, which must be empty.</summary>
    /// <param name="settings">The académie.</param>
    /// <param name="day">The first legal day; the clock stands at 9 o'clock local time.</param>
    /// <param name="folder">The folder of the definitions.</param>
    /// <param name="database">Chooses the database.</param>
    /// <param name="cancellationToken">Cancels the set-up.</param>
    /// <exception cref="InvalidDataException">A definition is faulty; the message lists every fault.</exception>
    public static Task<CaseWorld> OpenAsync(AcademySettings settings, DateOnly day, string folder, Action<DbContextOptionsBuilder> database, CancellationToken cancellationToken) =>
        OpenAsync(settings, day, files => files.PublishAsync(folder, cancellationToken), null, database, KeepNothing, [.. Cast.Accounts(settings)], null, cancellationToken);

    /// <summary>Opens a world on what a host keeps: its database, which must be empty, its pieces and its mail.</summary>
    /// <param name="settings">The académie.</param>
    /// <param name="day">The first legal day; the clock stands at 9 o'clock local time.</param>
    /// <param name="folder">The folder of the definitions.</param>
    /// <param name="database">Chooses the database.</param>
    /// <param name="services">Adds what the host keeps pieces and sends mail with.</param>
    /// <param name="accounts">Everybody who may act.</param>
    /// <param name="commission">The holders of the seats.</param>
    /// <param name="cancellationToken">Cancels the set-up.</param>
    /// <exception cref="InvalidDataException">A definition is faulty; the message lists every fault.</exception>
    public static Task<CaseWorld> OpenAsync(
        AcademySettings settings, DateOnly day, string folder, Action<DbContextOptionsBuilder> database, Action<IServiceCollection> services,
        IReadOnlyList<Account> accounts, IReadOnlyList<SeatHolder> commission, CancellationToken cancellationToken) =>
        OpenAsync(settings, day, files => files.PublishAsync(folder, cancellationToken), null, database, services, accounts, commission, cancellationToken);

    private static async Task<CaseWorld> OpenAsync(
        AcademySettings settings, DateOnly day, Func<WorkflowFiles, Task<IReadOnlyList<string>>> publish, SqliteConnection? connection, Action<DbContextOptionsBuilder> database, Action<IServiceCollection> services,
        IReadOnlyList<Account> accounts, IReadOnlyList<SeatHolder>? commission, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZoneId);
        var local = day.ToDateTime(new TimeOnly(9, 0));
        var world = new CaseWorld(settings, new DateTimeOffset(local, zone.GetUtcOffset(local)), connection, database, services);
        await world.UseAsync(async session =>
        {
            if (connection is not null) await session.Db.Database.EnsureCreatedAsync(cancellationToken);
            else await session.Db.Database.MigrateAsync(cancellationToken);
            session.Db.Accounts.AddRange(accounts);
            session.Db.Set<SeatHolder>().AddRange(commission ?? Cast.Commission(day.AddMonths(-6), settings));
            await session.Db.SaveChangesAsync(cancellationToken);
        });
        var faults = await publish(world.services.GetRequiredService<WorkflowFiles>());
        return faults.Count == 0 ? world : throw new InvalidDataException(string.Join('\n', faults));
    }

    /// <summary>Opens units of work of their own, for what the world does not do by itself.</summary>
    public IServiceScopeFactory Scopes => services.GetRequiredService<IServiceScopeFactory>();

    /// <summary>Performs an act, then does what became due.</summary>
    public async Task<ActAnswer> ActAsync(Actor actor, string act, string? number, JsonObject data, CancellationToken cancellationToken)
    {
        var answer = await services.GetRequiredService<ActDesk>().PerformAsync(new ActRequest(actor, act, number, data), cancellationToken);
        await services.GetRequiredService<CasePump>().RunDueAsync(cancellationToken);
        return answer;
    }

    /// <summary>Does what is due now.</summary>
    public Task RunDueAsync(CancellationToken cancellationToken) => services.GetRequiredService<CasePump>().RunDueAsync(cancellationToken);

    /// <summary>The next instant, UTC, at which something will be due; null when nothing is planned.</summary>
    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken) => services.GetRequiredService<CasePump>().NextAsync(cancellationToken);

    /// <summary>Moves the clock to a local time, stopping at every instant at which something is due.</summary>
    public Task AdvanceAsync(DateOnly day, TimeOnly at, CancellationToken cancellationToken) => AdvanceAsync(day, at, () => Task.CompletedTask, cancellationToken);

    /// <summary>Moves the clock to a local time, stopping at every instant at which something is due, and lets the caller look at each.</summary>
    public async Task AdvanceAsync(DateOnly day, TimeOnly at, Func<Task> look, CancellationToken cancellationToken)
    {
        await AdvanceAsync(await UseAsync(session => Task.FromResult(session.Instant(day, at))), look, cancellationToken);
    }

    /// <summary>Moves the clock to an instant, stopping at every instant at which something is due, and lets the caller look at each.</summary>
    public async Task AdvanceAsync(DateTimeOffset target, Func<Task> look, CancellationToken cancellationToken)
    {
        var pump = services.GetRequiredService<CasePump>();
        await pump.RunDueAsync(cancellationToken);
        await look();
        while (await pump.NextAsync(cancellationToken) is { } next && next <= target)
        {
            Clock.MoveTo(next);
            await pump.RunDueAsync(cancellationToken);
            await look();
        }

        Clock.MoveTo(target);
    }

    /// <summary>Looks at what is stored, in a unit of work of its own.</summary>
    public async Task<T> UseAsync<T>(Func<CaseSession, Task<T>> look)
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<CaseSession>());
    }

    /// <summary>A service of the procedure.</summary>
    public T Service<T>()
        where T : notnull =>
        services.GetRequiredService<T>();

    /// <summary>The person of a role, or the named account.</summary>
    public Task<Actor> ActorAsync(string accountId, CancellationToken cancellationToken) => UseAsync(async session =>
        (await session.Db.Accounts.FindAsync([accountId], cancellationToken) ?? throw new ArgumentException($"There is no account '{accountId}'.", nameof(accountId))).ToActor());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (connection is not null) await connection.DisposeAsync();
    }

    private static void KeepNothing(IServiceCollection services) => services.AddSingleton<Pieces.IPieceStore, Pieces.MemoryPieceStore>();

    private async Task UseAsync(Func<CaseSession, Task> work) => await UseAsync(async session =>
    {
        await work(session);
        return settings;
    });
}
