using System.Threading.Channels;
using IefWorkflow.Cases.Recurring;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace IefWorkflow.Cases.Tests.Recurring;

/// <summary>Nodes on one PostgreSQL database share a schedule.</summary>
public sealed class QuartzClusterTests : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private readonly string name = $"ief{Guid.NewGuid():N}";
    private string server = "";

    public async Task InitializeAsync()
    {
        if (PostgresServer.Missing is not null) return;

        server = await PostgresServer.ConnectionStringAsync();
        await ExecuteAsync($"CREATE DATABASE {name}");
        await ExecuteAsync($"CREATE ROLE {name} LOGIN SUPERUSER PASSWORD '{name}'");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [NeedsPostgresFact]
    public async Task A_daily_job_of_two_nodes_runs_once_at_its_time()
    {
        await using (var first = Node()) await first.RunAsync("tables", new Cadence.Every(TimeSpan.FromHours(1)), _ => Task.CompletedTask, default);
        var runs = new Runs();
        var soon = TimeOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddSeconds(8).UtcDateTime);
        var daily = new Cadence.Daily(soon, TimeZoneInfo.Utc);
        await using (var left = Node())
        await using (var right = Node())
        {
            await left.RunAsync("essai", daily, runs.AddAsync, default);
            await runs.ReachAsync(1);
            await right.RunAsync("essai", daily, runs.AddAsync, default);
            await runs.ReachAsync(2);
            await runs.ReachAsync(3);
        }

        Assert.Equal(3, runs.Count);
    }

    [NeedsPostgresFact]
    public async Task A_job_that_its_node_did_not_survive_is_run_by_the_other()
    {
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        var runs = new Runs();
        var hourly = new Cadence.Every(TimeSpan.FromHours(1));
        await using var doomed = Node(name);
        await using var other = Node();
        await doomed.RunAsync("essai", hourly, _ =>
        {
            begun.TrySetResult();
            return end.Task;
        }, default);
        await begun.Task.WaitAsync(Long);
        await other.RunAsync("essai", hourly, runs.AddAsync, default);
        Assert.Equal(0, runs.Count);

        await ExecuteAsync($"ALTER ROLE {name} NOLOGIN");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{name}'");
        await runs.ReachAsync(1);

        await ExecuteAsync($"ALTER ROLE {name} LOGIN");
        end.SetResult();
    }

    private QuartzClock Node(string? role = null)
    {
        var database = new NpgsqlConnectionStringBuilder(server) { Database = name };
        if (role is not null) (database.Username, database.Password) = (role, role);
        var cluster = new QuartzCluster(database.ToString()) { CheckIn = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(2) };
        return new QuartzClock(TimeProvider.System, cluster, NullLogger<QuartzClock>.Instance);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are made above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How often a job ran, on whatever node.</summary>
    private sealed class Runs
    {
        private readonly Channel<int> done = Channel.CreateUnbounded<int>();
        private int count;

        public int Count => Volatile.Read(ref count);

        public Task AddAsync(CancellationToken cancellationToken) => done.Writer.WriteAsync(Interlocked.Increment(ref count), cancellationToken).AsTask();

        public async Task ReachAsync(int expected)
        {
            while (await done.Reader.ReadAsync().AsTask().WaitAsync(Long) < expected)
            {
            }
        }
    }
}
