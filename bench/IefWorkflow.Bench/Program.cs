using System.Globalization;
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

if (args is ["engine", ..])
{
    await EngineBench.RunAsync(args is [_, var operations] ? int.Parse(operations, CultureInfo.InvariantCulture) : 5_000);
    return 0;
}

Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/IefWorkflow.Bench -- law | engine [OPERATIONS]");
return 2;
