using System.Diagnostics;
using System.Globalization;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IefWorkflow.Bench.Engine;

/// <summary>Whole runs through the runtime and a database, beside what the disk allows in the same run.</summary>
internal static class EngineBench
{
    private const int StepsOfShort = 6;
    private const int DrainBatch = 500;

    private static readonly Dictionary<string, object?> Input = new() { ["Amount"] = 15 };

    public static async Task RunAsync(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("ief-bench-").FullName;
        try
        {
            var measures = new List<Measure>();
            foreach (var durability in new[] { SqliteDurability.Full, SqliteDurability.Normal })
            {
                var name = durability.ToString().ToUpperInvariant();
                measures.Add(Floor.Run(folder, name, options.Operations));
                foreach (var callers in BenchOptions.Callers)
                {
                    var host = await BenchHost.CreateAsync(Path.Combine(folder, $"{name}-{callers}.db"), durability);
                    measures.AddRange(await MeasureAsync(host, name, callers, options.Operations, hasSize: true));
                }
            }

            if (options.Postgres is { } server)
            {
                foreach (var callers in BenchOptions.Callers) measures.AddRange(await OnPostgresAsync(server, callers, options.Operations));
            }

            if (options.Timers > 0) await DrainAsync(folder, options.Timers, measures);
            measures.Add(Loading(options.Operations));
            var report = new Report(measures, options.Steps > 0 ? await WatchMemoryAsync(folder, options.Steps) : []);
            report.Print();
            if (options.Json is not null) await report.WriteAsync(options.Json);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measure>> MeasureAsync(BenchHost host, string database, int callers, int operations, bool hasSize)
    {
        var suffix = $"{database}, {callers} caller{(callers > 1 ? "s" : "")}";
        await host.RunAsync(callers, Math.Max(200, operations / 10), (runtime, _) => StartAsync(runtime, "short", null));

        var size = hasSize ? host.Size() : 0;
        var shortRuns = await host.RunAsync(callers, operations, (runtime, _) => StartAsync(runtime, "short", null));
        double? bytes = hasSize ? host.Size() - size : null;
        var suspensions = await host.RunAsync(callers, operations, (runtime, index) => StartAsync(runtime, "long", Correlation(index)));
        var resumes = await host.RunAsync(callers, operations, (runtime, index) => ResumeAsync(runtime, Correlation(index)));
        return [shortRuns.Line($"short run, {suffix}", bytes), suspensions.Line($"start to suspended, {suffix}"), resumes.Line($"resume to end, {suffix}")];
    }

    /// <remarks>In a schema of its own, gone afterwards.</remarks>
    private static async Task<IReadOnlyList<Measure>> OnPostgresAsync(string server, int callers, int operations)
    {
        var schema = $"bench{Guid.NewGuid():N}";
        var builder = new DbContextOptionsBuilder<BenchContext>();
        builder.UseNpgsql(new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ToString());
        await using var context = new BenchContext(builder.Options);
#pragma warning disable EF1002 // The name of a schema made here.
        await context.Database.ExecuteSqlRawAsync($"CREATE SCHEMA {schema}");
        var measures = await MeasureAsync(await BenchHost.CreateAsync(builder.Options), "PostgreSQL", callers, operations, hasSize: false);
        await context.Database.ExecuteSqlRawAsync($"DROP SCHEMA {schema} CASCADE");
#pragma warning restore EF1002
        return measures;
    }

    /// <summary>Timers that are all due at once, fired by one worker and by four; each is one commit on the disk.</summary>
    private static async Task DrainAsync(string folder, int timers, List<Measure> measures)
    {
        var past = new FixedClock(TimeProvider.System.GetUtcNow().AddDays(-1));
        foreach (var workers in new[] { 1, 4 })
        {
            var host = await BenchHost.CreateAsync(Path.Combine(folder, $"drain-{workers}.db"), SqliteDurability.Full);
            await host.RunAsync(callers: 8, timers, (runtime, _) => StartAsync(runtime, "timer", null), past);
            var drained = await host.DrainAsync(workers, DrainBatch, timers);
            measures.Add(drained.Line($"{timers:N0} timers due at once, FULL, {workers} worker{(workers > 1 ? "s" : "")} (times: batch of {DrainBatch})", null, timers));
        }
    }

    /// <summary>Runs many instances one after the other and looks at the memory ten times.</summary>
    private static async Task<IReadOnlyList<MemoryPoint>> WatchMemoryAsync(string folder, int steps)
    {
        const int Points = 10;
        var host = await BenchHost.CreateAsync(Path.Combine(folder, "memory.db"), SqliteDurability.Normal);
        var points = new List<MemoryPoint>();
        for (var point = 1; point <= Points; point++)
        {
            await host.RunAsync(callers: 1, steps / StepsOfShort / Points, (runtime, _) => StartAsync(runtime, "short", null));
            var heap = GC.GetTotalMemory(forceFullCollection: true);
            points.Add(new MemoryPoint(steps / Points * point, heap / 1048576.0, Environment.WorkingSet / 1048576.0));
        }

        return points;
    }

    private static async ValueTask StartAsync(WorkflowRuntime runtime, string definitionId, string? correlationId)
    {
        if (await runtime.StartAsync(new StartRequest(definitionId, correlationId, Input), CancellationToken.None) is not RunOutcome.Ran { Instance.Incidents.Count: 0 })
        {
            throw new InvalidOperationException($"{definitionId} did not run.");
        }
    }

    private static async ValueTask ResumeAsync(WorkflowRuntime runtime, string correlationId)
    {
        var resumed = await runtime.PublishAsync(Stimulus.Event("Paid"), correlationId, null, null, CancellationToken.None);
        if (resumed is not [{ Status: WorkflowStatus.Finished }]) throw new InvalidOperationException($"{correlationId} was not resumed.");
    }

    private static string Correlation(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");

    private static Measure Loading(int operations)
    {
        var text = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Definitions", "big40.json"));
        var registry = new ActivityRegistry(ActivityRegistry.BuiltIn);
        var rounds = Math.Max(20, operations / 50);
        var times = new double[rounds];
        var total = Stopwatch.StartNew();
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var definition = ((DefinitionReading.Read)WorkflowDefinitionReader.Read(text)).Definition;
            if (WorkflowProgram.Compile(definition, registry) is not ProgramCompilation.Compiled) throw new InvalidOperationException("big40 does not compile.");
            times[round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        return new Timed(times, total.Elapsed, null).Line("read and compile 40 activities");
    }
}
