using System.Diagnostics;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Bench.Engine;

/// <summary>A database with the definitions published, and callers that each have a context and a runtime of their own.</summary>
internal sealed class BenchHost(DbContextOptions<BenchContext> options, DefinitionCatalogue definitions)
{
    /// <summary>A new SQLite file.</summary>
    public static Task<BenchHost> CreateAsync(string file, SqliteDurability durability)
    {
        var builder = new DbContextOptionsBuilder<BenchContext>();
        builder.UseEngineSqlite(file, durability);
        return CreateAsync(builder.Options);
    }

    public static async Task<BenchHost> CreateAsync(DbContextOptions<BenchContext> options)
    {
        await using var context = new BenchContext(options);
        await EngineSchema.CreateAsync(context, CancellationToken.None);

        var definitions = new DefinitionCatalogue(new ActivityRegistry(ActivityRegistry.BuiltIn));
        foreach (var name in new[] { "short", "long", "timer" })
        {
            var read = (DefinitionReading.Read)WorkflowDefinitionReader.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Definitions", $"{name}.json")));
            if (definitions.Publish(read.Definition) is not ProgramCompilation.Compiled) throw new InvalidOperationException($"{name} does not compile.");
        }

        return new BenchHost(options, definitions);
    }

    /// <summary>The size of a SQLite database once its log is folded in, in bytes.</summary>
    public long Size()
    {
        using var context = new BenchContext(options);
        context.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        return new FileInfo(context.Database.GetDbConnection().DataSource).Length;
    }

    /// <summary>Does an operation many times, by several callers at once.</summary>
    public async Task<Timed> RunAsync(int callers, int operations, Func<WorkflowRuntime, int, ValueTask> operation, TimeProvider? clock = null)
    {
        var times = new double[operations];
        var next = -1;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var total = Stopwatch.StartNew();
        await ByAsync(callers, async runtime =>
        {
            for (var index = Interlocked.Increment(ref next); index < operations; index = Interlocked.Increment(ref next))
            {
                var started = Stopwatch.GetTimestamp();
                await operation(runtime, index);
                times[index] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }, clock);
        return new Timed(times, total.Elapsed, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    /// <summary>Runs what is due until nothing is left; a time is that of one leased batch.</summary>
    public async Task<Timed> DrainAsync(int callers, int batch, int expected)
    {
        var times = new List<double>();
        var done = 0;
        var total = Stopwatch.StartNew();
        await ByAsync(callers, async runtime =>
        {
            for (var leased = 1; leased > 0;)
            {
                var started = Stopwatch.GetTimestamp();
                leased = await runtime.RunDueAsync(batch, CancellationToken.None);
                Interlocked.Add(ref done, leased);
                lock (times) times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        });
        if (done != expected) throw new InvalidOperationException($"{done} timers fired instead of {expected}.");
        return new Timed([.. times], total.Elapsed, null);
    }

    private Task ByAsync(int callers, Func<WorkflowRuntime, Task> act, TimeProvider? clock = null) => Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
    {
        await using var context = new BenchContext(options);
        using var store = new EfWorkflowStore(context);
        await act(new WorkflowRuntime(store, definitions, clock ?? TimeProvider.System));
    })));
}
