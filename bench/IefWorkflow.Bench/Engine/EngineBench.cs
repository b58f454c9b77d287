using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Bench.Engine;

/// <summary>Whole runs through the runtime and a SQLite file, beside what the disk allows in the same run.</summary>
internal static class EngineBench
{
    private static readonly Dictionary<string, object?> Input = new() { ["Amount"] = 15 };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static async Task RunAsync(int operations)
    {
        var folder = Directory.CreateTempSubdirectory("ief-bench-").FullName;
        try
        {
            var measures = new List<Measure>();
            foreach (var durability in new[] { SqliteDurability.Full, SqliteDurability.Normal })
            {
                measures.Add(Floor.Run(folder, durability == SqliteDurability.Full ? "FULL" : "NORMAL", operations));
                foreach (var callers in new[] { 1, 2, 4 }) measures.AddRange(await MeasureAsync(folder, durability, callers, operations));
            }

            measures.Add(Loading(operations));
            Print(measures);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measure>> MeasureAsync(string folder, SqliteDurability durability, int callers, int operations)
    {
        var suffix = $"{durability.ToString().ToUpperInvariant()}, {callers} caller{(callers > 1 ? "s" : "")}";
        await using var host = await BenchHost.CreateAsync(Path.Combine(folder, $"{durability}-{callers}.db"), durability);
        await host.RunAsync(callers, Math.Max(200, operations / 10), (runtime, _) => StartAsync(runtime, "short", null));

        var size = host.Size();
        var shortRuns = await host.RunAsync(callers, operations, (runtime, _) => StartAsync(runtime, "short", null));
        var bytes = host.Size() - size;
        var suspensions = await host.RunAsync(callers, operations, (runtime, index) => StartAsync(runtime, "long", Correlation(index)));
        var resumes = await host.RunAsync(callers, operations, (runtime, index) => ResumeAsync(runtime, Correlation(index)));
        return
        [
            Timings.Of($"short run, {suffix}", shortRuns.Times, shortRuns.Total, shortRuns.Allocated, bytes),
            Timings.Of($"start to suspended, {suffix}", suspensions.Times, suspensions.Total, suspensions.Allocated, null),
            Timings.Of($"resume to end, {suffix}", resumes.Times, resumes.Total, resumes.Allocated, null),
        ];
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

        return Timings.Of("read and compile 40 activities", times, total.Elapsed, null, null);
    }

    private static void Print(IReadOnlyList<Measure> measures)
    {
        Console.WriteLine("| measure | /s | p50 ms | p95 ms | KiB/op | DB bytes/op |\n|---|--:|--:|--:|--:|--:|");
        foreach (var measure in measures)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {measure.Name} | {measure.PerSecond:N0} | {measure.P50:F3} | {measure.P95:F3} | {measure.AllocatedKiB:F1} | {measure.DatabaseBytes:N0} |"));
        }

        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(measures, Indented));
    }
}
