using System.Diagnostics;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Bench.Engine;

/// <summary>A database file with the definitions published, and callers that each have a context and a runtime of their own.</summary>
internal sealed class BenchHost(string file, DbContextOptions<BenchContext> options, DefinitionCatalogue definitions) : IAsyncDisposable
{
    public static async Task<BenchHost> CreateAsync(string file, SqliteDurability durability)
    {
        var builder = new DbContextOptionsBuilder<BenchContext>();
        builder.UseEngineSqlite(file, durability);
        await using var context = new BenchContext(builder.Options);
        await EngineSchema.CreateAsync(context, CancellationToken.None);

        var definitions = new DefinitionCatalogue(new ActivityRegistry(ActivityRegistry.BuiltIn));
        foreach (var name in new[] { "short", "long" })
        {
            var read = (DefinitionReading.Read)WorkflowDefinitionReader.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Definitions", $"{name}.json")));
            if (definitions.Publish(read.Definition) is not ProgramCompilation.Compiled) throw new InvalidOperationException($"{name} does not compile.");
        }

        return new BenchHost(file, builder.Options, definitions);
    }

    /// <summary>The size of the database once its log is folded in, in bytes.</summary>
    public long Size()
    {
        using var context = new BenchContext(options);
        context.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        return new FileInfo(file).Length;
    }

    public async Task<(double[] Times, TimeSpan Total, double? Allocated)> RunAsync(int callers, int operations, Func<WorkflowRuntime, int, ValueTask> operation)
    {
        var times = new double[operations];
        var next = -1;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var total = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            await using var context = new BenchContext(options);
            using var store = new EfWorkflowStore(context);
            var runtime = new WorkflowRuntime(store, definitions, TimeProvider.System);
            for (var index = Interlocked.Increment(ref next); index < operations; index = Interlocked.Increment(ref next))
            {
                var started = Stopwatch.GetTimestamp();
                await operation(runtime, index);
                times[index] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        })));
        return (times, total.Elapsed, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
