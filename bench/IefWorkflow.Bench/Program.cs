using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using IefWorkflow.Bench.Engine;
using IefWorkflow.Bench.Law;

if (args is ["law"])
{
    var job = Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithInvocationCount(1)
        .WithUnrollFactor(1)
        .WithWarmupCount(2)
        .WithIterationCount(7);
    BenchmarkRunner.Run<TimeLimitBenchmarks>(DefaultConfig.Instance.AddJob(job).WithArtifactsPath(Path.Combine("artifacts", "bench")));
    return 0;
}

if (args is ["engine", .. var rest] && BenchOptions.Parse(rest) is { } options)
{
    await EngineBench.RunAsync(options);
    return 0;
}

Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/IefWorkflow.Bench -- law | engine [OPERATIONS] [--timers N] [--steps N] [--json FILE] [--postgres CONNECTION]");
return 2;
