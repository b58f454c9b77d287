using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Simulation.Campaigns;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Endurance;

/// <summary>A campaign on running hosts: acts go through their API, the clock is a file, everything else is read in the database.</summary>
internal sealed class HostStage : ICampaignStage, IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ief-endurance-");
    private readonly StageClock clock;
    private StageDatabase database = null!;
    private ServiceProvider services = null!;
    private ActClient client = null!;
    private Stillness stillness = null!;

    private HostStage()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(SimulatedAcademy.Rennes.TimeZoneId);
        var morning = CampaignPlan.Start.ToDateTime(new TimeOnly(9, 0));
        clock = new StageClock(Path.Combine(folder.FullName, "clock"), new DateTimeOffset(morning, zone.GetUtcOffset(morning)).ToUniversalTime());
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    public MailSink Mail { get; } = new();

    public HostGroup Hosts { get; private set; } = null!;

    public int Acts => client.Acts;

    public int Repeats => client.Repeats;

    public int Leases => stillness.Leases;

    /// <summary>Makes the database with its people, and starts the hosts.</summary>
    public static async Task<HostStage> OpenAsync(EnduranceOptions options, CampaignPlan plan, KillPlan? kills, CancellationToken cancellationToken)
    {
        var stage = new HostStage();
        stage.database = await StageDatabase.CreateAsync(options.Postgres, stage.folder.FullName, cancellationToken);
        stage.services = new ServiceCollection().AddSingleton<IPieceStore, MemoryPieceStore>().AddCases(SimulatedAcademy.Rennes, stage.clock, stage.database.Use).BuildServiceProvider();
        await stage.UseAsync(session => FillAsync(session, plan, cancellationToken));
        stage.Hosts = new HostGroup(Enumerable.Range(0, options.Hosts).Select(_ => new HostProcess(stage.Environment(), stage.folder.FullName)), kills);
        stage.client = new ActClient(stage.Hosts, options.Seed);
        stage.stillness = new Stillness(stage.Hosts, stage.clock, stage.UseAsync);
        await stage.Hosts.StartAsync();
        return stage;
    }

    public async Task AdvanceAsync(DateOnly day, TimeOnly at, CancellationToken cancellationToken)
    {
        var target = await UseAsync(session => Task.FromResult(session.Instant(day, at)));
        await stillness.ReachAsync(cancellationToken);
        while (Now < target)
        {
            var job = await UseAsync(session => Task.FromResult(Stillness.NextJob(session)));
            var due = await NextAsync(cancellationToken) ?? target;
            var next = new[] { job, due, target }.Min();
            await Hosts.BeginStepAsync();
            clock.MoveTo(next);
            await stillness.ReachAsync(cancellationToken);
        }
    }

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken) => services.GetRequiredService<CasePump>().NextAsync(cancellationToken);

    public async Task<ActAnswer> ActAsync(string who, string act, string? number, JsonObject data, CancellationToken cancellationToken)
    {
        await Hosts.BeginStepAsync();
        var answer = await client.ActAsync(who, act, number, data, cancellationToken);
        await stillness.ReachAsync(cancellationToken);
        return answer;
    }

    public async Task<T> UseAsync<T>(Func<CaseSession, Task<T>> look)
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<CaseSession>());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Hosts.DisposeAsync();
        await Mail.DisposeAsync();
        await services.DisposeAsync();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<bool> FillAsync(CaseSession session, CampaignPlan plan, CancellationToken cancellationToken)
    {
        await session.Db.UpgradeAsync(cancellationToken);
        foreach (var account in CampaignRun.Accounts(plan, session.Settings))
        {
            session.Db.Accounts.Add(account);
            session.Db.Set<Credential>().Add(new Credential { AccountId = account.Id, SignInName = account.Id, PasswordHash = "", Stamp = account.Id, TokenHash = Digest(ActClient.Token(account.Id)) });
        }

        session.Db.Set<SeatHolder>().AddRange(Cast.Commission(CampaignPlan.Start.AddMonths(-6), session.Settings));
        await session.Db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private Dictionary<string, string> Environment() => new([
        database.Setting,
        new("ASPNETCORE_ENVIRONMENT", "Development"),
        new("DOTNET_ENVIRONMENT", "Development"),
        new("Service__Demonstration", "false"),
        new("Service__ClockFile", clock.Place),
        new("Service__LoopEvery", "00:00:00.010"),
        new("Academy__PiecesFolder", Path.Combine(folder.FullName, "pieces")),
        new("Mail__Transport", "Smtp"),
        new("Mail__Host", "127.0.0.1"),
        new("Mail__Port", $"{Mail.Port}"),
        new("Mail__Security", "None"),
        new("Logging__LogLevel__Default", "Warning"),
        new("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
    ]);
}
